import { parentPort } from 'node:worker_threads';
import { carried } from './workspace/carried.js';
import { diskFilesNow } from './workspace/diskFilesNow.js';
import { readFile, type ReadingTask } from './workspace/fileReading.js';
import { ready } from './workspace/workerReady.js';

/** A worker thread's composition root: reads the files it is told, one after the other (see `ReadingWorkers`). */
parentPort?.on('message', (task: ReadingTask) => {
  void readFile(diskFilesNow, task, Date.now()).then((reading) => {
    const { carried: message, moved } = carried(reading);
    parentPort?.postMessage(message, moved);
  });
});
parentPort?.postMessage(ready);
