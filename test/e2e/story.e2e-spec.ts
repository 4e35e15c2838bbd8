import { tellStory } from './story/tell-story.ts';
import { oneProcess } from './story/world.ts';

tellStory('A vetting request becomes signed determinations, and a question gets its answer', oneProcess);
