import type { Annotations, Entry } from './annotations.js';
import type { AnnotationRecord } from './record.js';

/** What was entered at once: one step to take back. */
interface Step {
  readonly annotations: Annotations;
  readonly by: string;
  /** The records. */
  readonly ids: readonly string[];
  /** The `undo` records that took them back; empty as long as they are in force. */
  readonly undoneBy: readonly string[];
}

/** Steps kept for taking back. */
const MOST = 1000;

/** What a reader has entered since the start, step by step, and the way back and forth. Nothing is ever deleted: see `Undo`. */
export class ChangeOfMind {
  #done: Step[] = [];
  #undone: Step[] = [];

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** As `Annotations.enter`, in one step. */
  async enter(annotations: Annotations, by: string, entries: readonly Entry[]): ReturnType<Annotations['enter']> {
    return this.#asStep(annotations, by, await annotations.enter(by, entries));
  }

  /** As `Annotations.receive`, in one step. @param by who takes it back, should they change their mind */
  async receive(annotations: Annotations, by: string, records: readonly AnnotationRecord[]): ReturnType<Annotations['receive']> {
    return this.#asStep(annotations, by, await annotations.receive(records));
  }

  /** Takes the last step back. `undefined` when there is none. */
  async undo(): Promise<Turned | undefined> {
    const step = this.#done.pop();
    if (step === undefined) return undefined;
    const { records, problem } = await step.annotations.enter(step.by, takingBack(step.ids));
    this.#undone.push({ ...step, undoneBy: records.map(({ id }) => id) });
    return turned(step, problem);
  }

  /** Brings back what `undo` took back last. `undefined` when there is nothing. */
  async redo(): Promise<Turned | undefined> {
    const step = this.#undone.pop();
    if (step === undefined) return undefined;
    const { problem } = await step.annotations.enter(step.by, takingBack(step.undoneBy));
    this.#done.push({ ...step, undoneBy: [] });
    return turned(step, problem);
  }

  #asStep<Entered extends Awaited<ReturnType<Annotations['enter']>>>(annotations: Annotations, by: string, entered: Entered): Entered {
    this.#done = [...this.#done.slice(1 - MOST), { annotations, by, ids: entered.records.map(({ id }) => id), undoneBy: [] }];
    this.#undone = [];
    return entered;
  }
}

/** What was taken back or brought back. */
export interface Turned {
  readonly annotations: Annotations;
  readonly ids: readonly string[];
  readonly problem?: string;
}

function turned({ annotations, ids }: Step, problem: string | undefined): Turned {
  return { annotations, ids, ...(problem === undefined ? {} : { problem }) };
}

function takingBack(ids: readonly string[]): Entry[] {
  return ids.map((of) => ({ op: 'undo', of }));
}
