import { useQueryClient } from '@tanstack/react-query';
import { useToast } from '../../frame/toasts.tsx';

/** After a unit was changed: says so and reads it again. */
export function useUnitChange(id: string): (said: string) => void {
  const queries = useQueryClient();
  const say = useToast();
  return (said) => {
    say(said);
    void queries.invalidateQueries({ queryKey: ['unit', id] });
    void queries.invalidateQueries({ queryKey: ['units'] });
  };
}
