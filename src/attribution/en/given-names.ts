import type { Gender } from './function-words.ts';

/** Common given names of many parts of the world, folded to lower case without accents. */
const FEMALE = `aisha aishah akiko alejandra alexandra alice alicia alina amal amanda amelia amina amira amy ana anastasia
  andrea angela angelina anita anna anne annie antonia anya aparna asha astrid aung-san ayesha barbara beatrice beatriz
  berit bertha betsy beverly birgit brigitte camila carla carmen carmel carol carolina caroline catalina catherine
  cecilia chandra charlotte chiara chioma christina christine claire clara claudia colleen consuelo cristina cynthia
  daniela deborah deepa denise diana dina dolores donna dorothy ebru edith eileen elaine eleanor elena elif elin elisa
  elizabeth ella ellen elsa emily emma erika erin esther eva evelyn fatima fatma fatou felicia fiona florence frances
  francesca freya funmilayo gabriela galina gemma georgia gertrud gina gloria grace greta guadalupe gulnara hala hana
  hanna hannah harriet heather heba heidi helen helena helga hillary hina huda ida ikram imelda ines ingrid irene irina
  iris isabel isabella isabelle ivanka jacinda jacqueline jana jane janet jasmine jean jennifer jessica jill joan
  joanna josefina joyce juana judith julia juliana julie kamala karen karin karina kate katharina katherine kathleen
  katrin kavita keiko kelly khadija kim kirsten kristin lakshmi lara larisa laura layla leila lena leticia lidia
  lillian linda lisa liv lourdes lubna lucia lucy luisa luz lydia madeleine magdalena maite malala manuela margaret
  margarita maria mariam mariana marie marina marion marta martha mary maryam maya megan mei melanie melissa mercedes
  meryem michelle miriam monica monika nadia nadine nancy naomi natalia natasha neha nicola nina nkechi nora noor olga
  olivia paola patricia paula pauline petra pilar piroska priya rachel rania rebecca reem renata rita robin rosa rose
  roxana ruth sabina sabine sadia salma samantha samira sandra sara sarah shirin shreya silvia simone sofia sonia
  sophia sophie stella stephanie sunita susan susana suzanne svetlana sylvia tamar tamara tanya tatiana teresa thandiwe
  theresa tina ursula valentina valeria vanessa vera veronica victoria vivian wanjiru wendy xiomara yasmin yoko yolanda
  yuki yulia zahra zainab zeynep zoe sigridur gudrun anjali meera sushma aditi kiran-devi wangari ngozi amara adaeze
  abena akosua efua zodwa nomvula lindiwe thuli siti dewi megawati ayu corazon imelda leni maricel thuy lan huong
  chanda somaly yingluck peou paetongtarn hyun-ju ji-woo soo-jin min-ji mi-young sakura haruka ayumi naoko`;

const MALE = `aaron abdul abdullah abdulaziz abu abraham adam adel adrian ahmad ahmed akira alan alassane albert alberto
  alejandro aleksandr alex alexander alexei alexis alfred alfredo ali alpha amadou amir amit anders andre andreas andrei
  andres andrew andrzej angus anil antoine anton antonio anthony anwar arash ardeshir ari arjun armando arnold arthur
  arturo arvind asif ashraf august aziz babak bakary barack bashar behran ben benjamin benny bernard bernie bill bjorn
  bob boris brad brendan brian bruce bruno carl carlos chang charles chen chris christian christopher chuck claude
  colin craig dainis daisuke dan daniel danny darren dave david dennis derek devendra diego dieter dimitri dmitri dmitry
  dominic don donald douglas duncan dylan ed eddie edgar eduardo edward edwin ehud eli emilio emmanuel emre enrique
  erdem eric erik ernesto ernst eugene evan faisal farhan farid felipe felix femi ferdinand fernando finn francis
  francisco franco francois frank franz fred frederick friedrich gabriel gary gavin geoffrey george georges gerald
  gerard gerhard giorgio giovanni giuseppe glenn gonzalo gordon graham greg gregory guillermo gunter gustavo guy habib
  hamid hamza han hans harold harry hasan hassan hector heinrich henri henrik henry herbert hiroshi horst howard hugh
  hugo hussein ian ibrahim igor ilya imran ismail ivan jack jacob jacques jaime jake jakob james jamal jan janos jared
  jason javier jay jeff jeffrey jens jeremy jerome jerry jesus jim jimmy joachim joao joe joel johan johannes john
  johnny jon jonas jonathan jorge jose josef joseph josh joshua juan julian julio junichiro jurgen justin kamal kamran
  karim karl kazuo keith kemal ken kenji kenneth kenta kevin khalid khaled klaus kofi konstantin kurt kwame kyle lars
  larry lawrence leo leon leonard leonardo leopold lewis liam lorenzo louis luca lucas luigi luis luiz luka lukas mahmoud
  mahmud malcolm mamadou manuel marc marcel marcelo marco marcos mario mark markus martin mathias matt matteo matthew
  matthias maurice mauricio max maxim mehdi mehmet michael michal michel miguel mikhail mike milan milos mitch mitchell
  mohamed mohammad mohammed mohamad muhammad morgan moses moussa murad musa mustafa nabil naoki narendra nasser nathan
  neil nelson newt nicholas nick nicolas nigel nikolai nikos nils noah norman okan olaf ole oleg oliver olivier olu
  omar oscar osman oswaldo otto pablo paolo pascal patrick paul pavel pedro per pervez peter petr philip phillip
  pierre piet pieter prakash rafael rahul raj rajesh rakesh ralph ramon ramzan rashid raul ravi ray raymond recep reza
  ricardo richard rick rob robert roberto rodrigo roger roland roman ron ronald ross rudolf ruben rui russell ryan
  sachin said salim salman salvador sam samir samuel sanjay scott sean sebastian serge sergei sergey sergio shaun
  shinzo simon slobodan stanislav stefan stephen steve steven stuart sunil suresh syed takeshi tariq ted terry thabo
  theo theodore thomas tim timothy toby tom tomas tony tran ulrich umar usman vali vaclav vadim valery vasily vernon
  victor viktor vijay vincent vitaly vladimir volker walter warren werner wilhelm will william willy winston wolfgang
  xavier yasser yassin yosef yoweri yuri yusuf yves zachary zaid zoltan sundar satya narayan gudmundur bjarni sigurdur
  olusegun chinedu emeka obinna tunde yaw kojo sipho jabu cyril tendai joko prabowo bambang agus budi rodrigo ferdinand
  jong-un jae-in ki-moon sung-min jin-ho haruki shigeru taro naruhito masato jinping keqiang xiaoping zedong kai-shek`;

const EITHER = `alex andrea ariel ashley avi bo cameron casey chris dana dominique erin eun francis gale hayden jamie
  jean jo jordan jun kelly kerry kim kiran lee leslie lynn marion mika morgan nguyen nicola noor pat pauli quinn
  reilly robin ronnie sam sasha shannon sidney stacy taylor terry tracy val xi yu zhang wei li lin min mehr noam`;

/** Given name → who bears it; 'either' where both do. */
export const GIVEN_NAMES: ReadonlyMap<string, Gender | 'either'> = new Map([
  ...FEMALE.split(/\s+/).map((name) => [name, 'female'] as const),
  ...MALE.split(/\s+/).map((name) => [name, 'male'] as const),
  ...EITHER.split(/\s+/).map((name) => [name, 'either'] as const),
]);
