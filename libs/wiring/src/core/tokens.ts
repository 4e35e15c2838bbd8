/** What Nest knows the ports by. A use case is its own token: the function that makes it. */
export const PORTS = Symbol('Ports');
export const DATA_SOURCE = Symbol('DataSource');
export const BOSS = Symbol('Boss');
export const COMPARING = Symbol('Comparing');
