/** Verbs with which a page credits a claim to people, by what has to stand beside them for it to be one. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Take a clause: "critics argue that the law …", "many believe he left". Wishes and plans are no claims. */
export const CLAIMING: ReadonlySet<string> = words(`
  say says said saying argue argues argued arguing believe believes believed think thinks thought claim claims claimed
  claiming warn warns warned warning fear fears feared expect expects expected predict predicts predicted predicting
  estimate estimates estimated suspect suspects suspected contend contends contended contending insist insists insisted
  insisting maintain maintains maintained allege alleges alleged alleging suggest suggests suggested suggesting note
  notes noted acknowledge acknowledges acknowledged admit admits admitted confirm confirms confirmed report reports
  reported complain complains complained complaining worry worries worried doubt doubts doubted assert asserts asserted
  assume assumes assumed speculate speculates speculated caution cautions cautioned concede concedes conceded conclude
  concludes concluded recall recalls recalled explain explains explained add adds added deny denies denied counter
  countered protest protests protested forecast forecasts`);

/** Take whom it is told, and then a clause. */
export const TELLING: ReadonlySet<string> = words('tell tells told warn warns warned assure assures assured');

/** Take somebody or something, and what they are said to be or to have done. */
export const JUDGING: ReadonlySet<string> = words(`
  call calls called calling describe describes described describing accuse accuses accused accusing criticise
  criticises criticised criticize criticizes criticized denounce denounces denounced denouncing condemn condemns
  condemned condemning dismiss dismisses dismissed blame blames blamed blaming label labels labelled labeled brand
  brands branded dub dubs dubbed deride derides derided mock mocks mocked hail hails hailed praise praises praised
  slam slams slammed decry decries decried characterise characterised characterize characterized question questions
  questioned liken likened compare compared credit credits`);

/** Ask for something to be done: "residents demanded that …", "campaigners are urging". */
export const DEMANDING: ReadonlySet<string> = words(
  'urge urges urged urging demand demands demanded demanding implore implored',
);

/** Passives whose by-phrase names whose words or view it is: "was called a fraud by former partners". */
export const PASSIVE_JUDGEMENTS: ReadonlySet<string> = words(`
  called described accused labelled labeled branded dubbed seen viewed regarded considered deemed hailed praised
  blamed criticised criticized denounced condemned dismissed derided mocked interpreted characterised characterized
  believed thought estimated portrayed rejected welcomed attacked`);

/** What is called without anybody's saying anything of it: "called a meeting". */
export const CALLED_TOGETHER: ReadonlySet<string> = words(
  'meeting meetings hearing hearings vote election elections halt strike strikes police ambulance conference session home back in off up out truce recess',
);
