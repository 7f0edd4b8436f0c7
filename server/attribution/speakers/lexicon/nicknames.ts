/**
 * Given names of which one is the short or other form of the other. Each row holds forms that may stand for one person.
 * Written by hand from common English usage.
 */
const ROWS = `
  james jim jimmy jamie|john jack johnny jon jonathan|william bill will billy willie liam|robert bob rob bobby robbie|richard rick dick rich ricky
  michael mike mick mickey|thomas tom tommy|charles charlie chuck|edward ed eddie ted teddy ned|joseph joe joey|daniel dan danny|david dave davey
  stephen steven steve|christopher chris|anthony tony|andrew andy drew|matthew matt|gregory greg|timothy tim|kenneth ken kenny|ronald ron ronnie
  donald don donny|lawrence laurence larry|gerald gerry jerry|jeffrey jeff geoffrey geoff|benjamin ben|samuel sam sammy|nicholas nick nicolas|alexander alex sandy
  patrick pat paddy|peter pete|philip phil phillip|raymond ray|frederick fred freddie|francis frank|franklin frank|henry harry hank|harold harry hal
  albert al bert|alfred al alf|alan al allan allen|walter walt|leonard len lenny leo|leon leo|nathan nate nathaniel|zachary zach zack|joshua josh|jacob jake
  theodore ted theo|douglas doug|stanley stan|vincent vince|victor vic|martin marty|arthur art|abraham abe|bernard bernie|barack barry
  elizabeth liz beth betty lizzie eliza elisabeth|margaret maggie meg peggy|katherine kate kathy katie catherine cathy kathleen kathryn|jennifer jen jenny
  susan sue susie|deborah debbie deb debra|patricia pat patty tricia|barbara barb|rebecca becky becca|jessica jess jessie|victoria vicky tori|kimberly kim
  christine chris christina tina|amanda mandy|samantha sam|alexandra alex sandra|pamela pam|theresa teresa terry tess|angela angie|judith judy|dorothy dot dottie
  nancy nan|abigail abby gail|virginia ginny|frances fran|jacqueline jackie|natalie nat|melissa mel|melanie mel|valerie val|cynthia cindy|sarah sara|anne ann anna annie
  mohammed mohammad muhammad mohamed mohamad|yusuf youssef yousef|hussein husain hussain hossein|ahmad ahmed`;

const FORMS: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const forms = new Map<string, Set<string>>();
  for (const row of ROWS.split(/[|\n]/)) {
    const names = row.split(/\s+/).filter(Boolean);
    for (const name of names) {
      const known = forms.get(name) ?? new Set<string>();
      names.forEach(other => known.add(other));
      forms.set(name, known);
    }
  }
  return forms;
})();

/** Whether two given names, folded, may belong to one person: equal, one the initial of the other, or forms of one name. */
export function givenNamesAgree(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a.startsWith(b.charAt(0));
  return FORMS.get(a)?.has(b) ?? false;
}

/** Whether a folded word is one of the given names with other forms. */
export function isNickname(folded: string): boolean {
  return FORMS.has(folded);
}
