/**
 * The commonest words of English news reports, most frequent first; contractions opened, names left out.
 * Counted over ten thousand reports. The rank is all that is used: rarity.ts turns it into a weight.
 */
export const COMMON_WORDS: readonly string[] = `
  the to of a and in i that for is on with it said as was he have be his are has by not at from an who they this about
  will would or their more we but had people been you were up one which out than all also what can her there when over
  after its other if she could our some do no time so campaign into like them year just him government two because any
  now political first those even most against told last how percent years only get say many says before should going
  law make think did country administration public former election much where way back right during made being very
  week these health down federal vote while support take presidential such know then through voters still work between
  bill media both want including same officials well tax policy own under long called day whether since see report my
  need go part case million off care debate your deal according police me here another three world good saying group
  far end come next military likely too left might change statement use point investigation around does issue won high
  power office among without members never women help already candidate every days put money plan race really top
  leaders conservative candidates less system least gun clear month things decision number something recent though
  used past asked fact question economy speech believe why rights information lot attack big came home issues months
  must few making call economic better later legal found life spending nation took place reported family win official
  got control again groups foreign show wrote working enough early important run four social second added border
  politics night order little story job process trying keep become doing program majority based meeting primary set
  several term business old look move man different evidence questions give major across thing weeks until pay done
  school away person history children workers anti problem seen trade himself action others real black ago jobs votes
  hard actually team cases legislation best data billion lawmakers often fight free possible yet close crisis face
  able response countries find each released interview full getting running open lead earlier great went led executive
  efforts ever line special chief supporters once kind plans given company laws announced continue effort taking local
  reporters students course matter comes community private held force stop attacks means companies points expected
  insurance reports five nearly policies future taken current outside late always idea nothing having behind violence
  senior within reform small address anything known coming record key level budget rules poll polls side coverage let
  men almost talk nominee personal death large elections conference potential role start rather strong lost bad reason
  using illegal along together wants try killed began class leadership young needs themselves sure toward however
  staff weapons threat message example video cuts market someone funding position hearing passed talking hold pass
  looking governor further senators climate low half makes provide recently email thought income agency six whose
  either rate especially true forward agreement morning final claims shooting calls name liberal higher risk simply
  comments enforcement numbers moment member voting agree taxes hours conservatives wanted families seems cut officers
  turn result shows wrong sense civil event cost interest concerns increase third allow woman ahead feel protect
  movement calling criminal following stand ban presidency similar tell mean lives schools became worked happened
  parties debt short head words spent serious needed failed anyone front strategy tried nomination hope everyone
  forces actions despite voted financial millions pro instead elected view focus access leave involved marriage latest
  victory sex release particularly cannot claim letter changes fire attention problems am bring longer co counsel hit
  decades results single include accused gave pressure global hand education chance remain sent programs probably
  certain sign ways opposition agenda everything adviser saw allies live trial step ground near happen religious
  growth rally itself approach situation stay significant answer lower effect soon list quickly difficult described
  showed human push terms thousands understand play allowed received self started benefits leading turned paid base
  else proposal whole sexual noted measure emails citizens helped shot businesses talks crime building medical spoke
  individual phone online officer spokesman test included industry rule appeared ask allegations brought parents rates
  impact employees due experts charges raised comment largely remains study growing status non certainly events views
  fall related choice book argued build return meet opportunity create suggested area assault heard speak raise room
  account remarks challenge documents biggest measures politicians seem energy beyond goes fear rise sides met signed
  ruling read total served bipartisan son willing fired share sanctions issued ability offer emergency criticism
  agreed costs whom average drug troops immediately protests professor field relationship age board decided seeking
  source popular avoid dollars adding contributed experience perhaps truth opinion entire image knew closed focused
  confirmed details activists appears created hear claimed reality rest mass oil critical individuals cause sources
  offered bills stories seemed common stage changed repeal lawyer series reach period forced floor currently publicly
  agencies gets weekend areas prevent interests protesters wife giving authorities voter repeatedly records population
  particular attempt sought favor winning argument considered exactly progressive warned consider fiscal friends
  alleged takes tough previous guns inside directly fighting word false hands influence powerful student website
  constitutional worse additional safety hundreds site pretty eight fellow battle firm lack speaking establishment
  specific cover aid denied form water figure receive critics seven poor town asking per conversation approval
`.trim().split(/\s+/u);
