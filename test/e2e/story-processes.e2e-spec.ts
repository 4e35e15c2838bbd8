import { tellStory } from './story/tell-story.ts';
import { threeProcesses } from './story/world.ts';

tellStory('The same story with two servers and a worker, one server killed in the middle', threeProcesses);
