import { useQuery } from '@tanstack/react-query';
import { ask, client } from './client.ts';

/** Steps that nobody may do, as the accounts are now. */
export const useStaffing = () =>
  useQuery({ queryKey: ['staffing'], queryFn: () => ask(client.GET('/api/staffing')) });
