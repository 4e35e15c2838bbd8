const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether this is written like an identifier; anything else could only make the database fail. */
export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);
