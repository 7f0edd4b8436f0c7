/**
 * Words by which the narrator goes on beside what was said. Source: written by hand; the training part of PolNeAR (read, never
 * copied) showed which of them matter.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Acts told behind a quote: `... but he declined to say more`. */
export const ACTS = words('declined refused gave made cited pointed railed vowed thanked apologised apologized singled left walked turned');

/** What others did upon it: `... and the judge agreed`. */
export const REACTIONS = words('agreed disagreed refused declined objected nodded complied laughed shrugged');

/** `in Hale's view`, `in his telling`: nouns that make their owner the source. */
export const VIEWS = words('view opinion words telling account');

/** What people say things in: "a letter saying" is the writer's word. */
export const DOCUMENTS = words('letter email e-mail post memo op-ed column speech interview note article release advertisement ad sign signs banner banners');
