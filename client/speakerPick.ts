import * as vscode from 'vscode';
import type { SpeakerCandidate, SpeakersAnswer } from '../server/language/annotationProtocol.js';

const places: Readonly<Record<SpeakerCandidate['from'], string>> = {
  paragraph: 'in this paragraph',
  article: 'in this article',
  'other articles': 'in other articles on these words',
  'all articles': 'in other articles',
};

type SpeakerPick = vscode.QuickPickItem & { readonly name?: string | null };

/** Candidates that a digit chooses. */
const NUMBERED = 9;

/** Who was chosen; `null` for nobody. */
export interface ChosenSpeaker { readonly name: string | null }

/**
 * A list to choose from: Enter takes the first who is not shown now, a digit the candidate of that number. What is typed searches
 * the speakers of all articles, and can be chosen itself.
 * @param answer for what the reader has typed; asked first for nothing
 * @returns `undefined` when the reader turns away
 */
export async function pickSpeaker(title: string, answer: (query: string) => Promise<SpeakersAnswer | undefined>): Promise<ChosenSpeaker | undefined> {
  const first = (await answer('')) ?? { candidates: [] };
  const pick = vscode.window.createQuickPick<SpeakerPick>();
  pick.title = title;
  pick.placeholder = 'Choose by number or arrow keys, or type a name';
  const show = ({ candidates, current }: SpeakersAnswer, typed: string): void => {
    pick.items = itemsOf(candidates, current, typed);
    const other = pick.items.find(({ name }) => name !== undefined && name !== current);
    if (typed === '' && other) pick.activeItems = [other];
  };
  show(first, '');
  return new Promise((resolve) => {
    const choose = (chosen: SpeakerPick | undefined): void => {
      resolve(chosen?.name === undefined ? undefined : { name: chosen.name });
      pick.hide();
      // A click into the list takes the keyboard away from the text.
      void vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    };
    pick.onDidChangeValue((value) => {
      const numbered = /^[1-9]$/.test(value) ? first.candidates[Number(value) - 1] : undefined;
      if (numbered) return choose({ label: numbered.name, name: numbered.name });
      const typed = value.trim();
      show(first, typed);
      if (typed.length < 2) return;
      void answer(typed).then((found) => {
        if (found && pick.value === value) show({ ...first, candidates: found.candidates }, typed);
      });
    });
    pick.onDidAccept(() => choose(pick.selectedItems[0]));
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function itemsOf(candidates: readonly SpeakerCandidate[], current: string | undefined, typed: string): SpeakerPick[] {
  const isKnown = typed === '' || candidates.some(({ name }) => name.toLowerCase() === typed.toLowerCase());
  return [
    ...candidates.map(({ name, from }, at): SpeakerPick => ({
      label: typed === '' && at < NUMBERED ? `${at + 1}  ${name}` : name,
      description: places[from] + (name === current ? ' · shown now' : ''),
      name,
    })),
    ...(isKnown ? [] : [{ label: typed, description: 'a name of your own', name: typed, alwaysShow: true }]),
    { label: '$(circle-slash) Nobody named', description: 'the article does not say who', name: null },
  ];
}
