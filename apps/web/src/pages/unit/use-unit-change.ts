import { useQueryClient } from '@tanstack/react-query';
import { useToast } from '../../frame/toasts.tsx';

/** After units were changed: says so and reads them again. */
export function useUnitChange(...ids: readonly string[]): (said: string) => void {
  const queries = useQueryClient();
  const say = useToast();
  return (said) => {
    say(said);
    for (const id of ids) void queries.invalidateQueries({ queryKey: ['unit', id] });
    void queries.invalidateQueries({ queryKey: ['units'] });
  };
}
