/** What a worker says when its program has begun. */
export const ready = 'ready';
