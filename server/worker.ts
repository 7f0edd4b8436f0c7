import { parentPort } from 'node:worker_threads';
import { carried } from './workspace/carried.js';
import { diskFilesNow } from './workspace/diskFilesNow.js';
import { readFile, type ReadingTask } from './workspace/fileReading.js';
import { ready } from './workspace/workerReady.js';

/** A worker thread's composition root: reads the files it is told, one after the other (see `ReadingWorkers`). */
let last = Promise.resolve();
parentPort?.on('message', (task: ReadingTask) => {
  last = last.then(() => told(task));
});

async function told(task: ReadingTask): Promise<void> {
  const { carried: message, moved } = carried(await readFile(diskFilesNow, task, Date.now()));
  parentPort?.postMessage(message, moved);
}

parentPort?.postMessage(ready);
