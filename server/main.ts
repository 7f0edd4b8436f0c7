import { isMainThread } from 'node:worker_threads';

/** One program for the server and for its worker threads: what both read articles with is shipped once, and cannot differ. */
void (isMainThread ? import('./server.js') : import('./worker.js'));
