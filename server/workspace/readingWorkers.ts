import { availableParallelism } from 'node:os';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { arrived, type Carried } from './carried.js';
import type { FileReader } from './fileReader.js';
import { type FileReading, givenUp, type ReadingTask } from './fileReading.js';
import { ready } from './workerReady.js';

/** All cores but one, which answers the reader; never many: each takes memory. */
export function workersHere(): number {
  return Math.max(1, Math.min(4, availableParallelism() - 1));
}

/** What a worker may take of memory, in MiB: the language model and the words of the rules take about 50 of it. */
export const workerMemory: WorkerOptions['resourceLimits'] = { maxOldGenerationSizeMb: 88, maxYoungGenerationSizeMb: 16 };
/** The same for one that reads what was too much for another. One at a time. */
const roomy: WorkerOptions['resourceLimits'] = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64 };

/** Longest time that reading a file may take, in milliseconds: reading is linear, so this says that something is wrong. */
const usualPatience = (bytes: number): number => 60_000 + bytes / 15;

/** After so many workers that could not begin no more are started. */
const mostFailures = 3;

/** A file of so many bytes that is alone is read on this thread: a worker would take longer to begin. */
const small = 16_000;

/** Behind a file of so many bytes, which takes moments, the next one waits at the worker itself: it need not wait for this thread to be free. */
const soonRead = 100_000;

/** A worker with nothing to do ends after this time, in milliseconds. */
const idleTime = 20_000;

interface Job {
  readonly task: ReadingTask;
  readonly done: (reading: FileReading) => void;
  readonly roomy: boolean;
}

interface Hand {
  readonly worker: Worker;
  readonly roomy: boolean;
  /** Whether its program has begun: what ends before that is no file's fault. */
  ready: boolean;
  /** What it was given, in order: it reads the first, and at most one waits. */
  readonly jobs: Job[];
  timer: NodeJS.Timeout | undefined;
}

/**
 * Reads files in worker threads. A worker that a file brings down is replaced and the file given up with a reason; one that runs out of
 * memory leaves its file to another with more, once. Workers start when there is something to read and end when there is nothing.
 */
export class ReadingWorkers implements FileReader {
  readonly #entry: string;
  readonly #most: number;
  readonly #instead: FileReader;
  readonly #patience: (bytes: number) => number;
  readonly #waiting: Job[] = [];
  readonly #hands = new Set<Hand>();
  /** Workers that could not begin, one after the other. */
  #failures = 0;

  /**
   * @param entry the worker's program
   * @param most workers at a time
   * @param instead reads where no worker can be started at all
   * @param patience the longest time for a file of so many bytes, in milliseconds
   */
  constructor(entry: string, most: number, instead: FileReader, patience = usualPatience) {
    this.#entry = entry;
    this.#most = most;
    this.#instead = instead;
    this.#patience = patience;
  }

  /** Enough that no worker waits while this thread is busy: one file is read, one waits at the worker, one here. */
  get width(): number {
    return 3 * this.#most;
  }

  read(task: ReadingTask, alone: boolean): Promise<FileReading> {
    if (alone && this.#hands.size === 0 && task.seen.size <= small) return this.#instead.read(task, alone);
    return new Promise((done) => {
      this.#waiting.push({ task, done, roomy: false });
      this.#assign();
    });
  }

  stop(): void {
    for (const { done } of this.#waiting.splice(0)) done({ kind: 'gone' });
    for (const hand of this.#hands) {
      const jobs = [...hand.jobs];
      if (jobs.length > 0) this.#end(hand);
      for (const { done } of jobs) done({ kind: 'gone' });
    }
    this.#instead.stop();
  }

  dispose(): void {
    this.stop();
    for (const hand of this.#hands) this.#end(hand);
    this.#instead.dispose();
  }

  #assign(): void {
    for (let job = this.#waiting[0]; job !== undefined; job = this.#waiting[0]) {
      if (this.#failures >= mostFailures) {
        this.#waiting.shift();
        void this.#instead.read(job.task, false).then(job.done);
        continue;
      }
      let hand: Hand | undefined;
      try {
        hand = this.#free(job);
      } catch {
        this.#failures++;
        continue;
      }
      if (!hand) return;
      this.#waiting.shift();
      this.#give(hand, job);
    }
  }

  /** A worker for a job, if any has time or will have it soon. Throws where the system starts none. */
  #free({ roomy: wanted }: Job): Hand | undefined {
    for (const hand of this.#hands) if (hand.jobs.length === 0 && hand.roomy === wanted) return hand;
    if (this.#hands.size < this.#most) return this.#hired(wanted);
    // A worker of the other kind makes place.
    for (const hand of this.#hands) {
      if (hand.jobs.length > 0) continue;
      this.#end(hand);
      return this.#hired(wanted);
    }
    for (const hand of this.#hands) if (hand.roomy === wanted && hand.jobs.length === 1 && hand.jobs[0]!.task.seen.size <= soonRead) return hand;
    return undefined;
  }

  #hired(isRoomy: boolean): Hand {
    const worker = new Worker(this.#entry, { resourceLimits: isRoomy ? roomy : workerMemory, stdout: true });
    const hand: Hand = { worker, roomy: isRoomy, ready: false, jobs: [], timer: undefined };
    this.#hands.add(hand);
    let why = 'reading it ended without an answer';
    worker.on('message', (message: Carried | typeof ready) => {
      if (message === ready) {
        hand.ready = true;
        this.#failures = 0;
        return;
      }
      const job = hand.jobs.shift();
      this.#next(hand);
      // The worker is told what comes next before what it found is looked at.
      this.#assign();
      job?.done(arrived(message));
    });
    worker.on('error', (error: unknown) => {
      const { code, message } = error as NodeJS.ErrnoException;
      why = code === 'ERR_WORKER_OUT_OF_MEMORY' ? outOfMemory : `reading it failed (${message}); this is a fault of Quotelens`;
    });
    worker.on('exit', () => this.#ended(hand, why));
    return hand;
  }

  #give(hand: Hand, job: Job): void {
    hand.jobs.push(job);
    if (hand.jobs.length === 1) this.#next(hand);
    hand.worker.ref();
    hand.worker.postMessage(job.task);
  }

  /** A worker turns to its next file, whose time begins, or rests. */
  #next(hand: Hand): void {
    clearTimeout(hand.timer);
    const [job] = hand.jobs;
    if (job === undefined) return this.#rest(hand);
    hand.timer = setTimeout(() => {
      const [, ...behind] = hand.jobs;
      this.#end(hand);
      this.#waiting.unshift(...behind);
      job.done(givenUp(job.task, 'reading it took too long; this is a fault of Quotelens'));
      this.#assign();
    }, this.#patience(job.task.seen.size));
    hand.timer.unref();
  }

  #rest(hand: Hand): void {
    // A program that has nothing else to do need not wait for it.
    hand.worker.unref();
    hand.timer = setTimeout(() => this.#end(hand), hand.roomy ? 0 : idleTime);
    hand.timer.unref();
  }

  /** Only when it was not us who ended it. */
  #ended(hand: Hand, why: string): void {
    if (!this.#hands.delete(hand)) return;
    clearTimeout(hand.timer);
    const [job, ...behind] = hand.jobs;
    this.#waiting.unshift(...behind);
    if (!hand.ready) this.#failures++;
    if (job && !hand.ready) this.#waiting.unshift(job);
    else if (job && why === outOfMemory && !job.roomy) this.#waiting.unshift({ ...job, roomy: true });
    else job?.done(givenUp(job.task, why));
    this.#assign();
  }

  #end(hand: Hand): void {
    this.#hands.delete(hand);
    clearTimeout(hand.timer);
    hand.jobs.length = 0;
    void hand.worker.terminate();
  }
}

const outOfMemory = 'reading it takes more memory than one file may use';
