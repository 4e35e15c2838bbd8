/** Names of Slavic use, by what Russian, Ukrainian, Belarusian, Serbian, Bulgarian, Polish, … make of one name. */
export const SLAVIC_NAMES = `
aleksandr alexander 亚历山大 アレクサンドル الكسندر oleksandr aleksander aliaksandr alyaksandr alexandr aleksandar александр олександр аляксандр александър александар
aleksei alexei 阿列克谢 alexey aleksey oleksiy oleksii aliaksei alyaksey алексей олексий олексій аляксей
anatoly anatoliy 阿纳托利 anatolii anatolij anatol анатолий анатолій
andrei andrey 安德烈 アンドレイ اندريه andriy andrii andrzej andrej ondrej андрей андрій
anton антон
arkady arkadiy arkadii аркадий аркадій
artem artyom artiom artsiom артем артём
bogdan bohdan богдан
boris borys 鲍里斯 барыс борис
daniil danylo danil danilo даниил данило данил
denis denys dzianis денис
dmitry dmitri 德米特里 ドミトリー ديمتري dmytro dmitriy dmitrii dzmitry dimitri dimitry дмитрий дмитро дзмитрий
yevgeny evgeny 叶夫根尼 yevgeni evgeni evgeniy yevhen yevgen eugene evgenii yauhen jewgeni евгений євген яўген
fedor fyodor fedir theodore fiodor федор федір фёдор
gennady hennadiy gennadiy gennadi henadz геннадий геннадій
georgy georgiy georgi heorhiy heorhii георгий георгій
grigory hryhoriy grigori grigoriy hryhorii grigoriy ryhor григорий григорій
igor ihor 伊戈尔 игорь ігор
ilya illya ilia illia илья ілля
ivan иван 伊万 イワン ايفان іван
kirill kyrylo kiril kiryl кирилл кирило
konstantin kostyantyn 康斯坦丁 kostiantyn kanstantsin константин костянтин
leonid леонид леонід
maksim maxim 马克西姆 maksym максим
mikhail mykhailo 米哈伊尔 ミハイル ميخائيل mikhailo mykhaylo mikhael mihail mihajlo mikhal mihas михаил михайло міхаіл
nikolai mykola 尼古拉 ニコライ نيكولاي nikolay mikola nikola nikolaj mikalai mikalay николай микола мікалай никола
oleg oleh 奥列格 олег
pavel pavlo 帕维尔 paval pawel павел павло
petr pyotr 彼得 petro piotr petar пётр петр петро петър петар
roman роман
sergei serhiy 谢尔盖 セルゲイ سيرغي سيرجي sergey serhii sergiy siarhei serguei serge sergej siarhey сергей сергій сяргей
semyon semen семен семён
stepan stefan степан
taras тарас
valentin valentyn валентин
valery valeriy 瓦列里 valerii valeri valeryi валерий валерій
vasily vasyl 瓦西里 vasiliy vasil vasili vasyli vasilii василий василь васіль
viktor victor 维克托 ヴィクトル فيكتور viktar виктор віктор
vitaly vitaliy vitalii vitali виталий віталій
vladimir volodymyr 弗拉基米尔 弗拉迪米尔 ウラジーミル فلاديمير 블라디미르 wladimir uladzimir vladimer владимир володимир уладзімір
vladislav vladyslav uladzislau владислав
vyacheslav viacheslav vyacheslau вячеслав
volodya volodia володя
yakov yakiv яков яків
yaroslav iaroslav jaroslav ярослав
yury yuri 尤里 ユーリ يوري yuriy yurii iurii jurij iouri юрий юрій
zakhar zahar захар
yelena elena olena jelena alena елена олена алена
yekaterina ekaterina kateryna katerina екатерина катерина
irina iryna iryna ирина ірина
natalia natalya nataliya natallia наталья наталія
olga olha volha ольга
svetlana svitlana sviatlana светлана світлана
tatiana tatyana tetiana tetyana татьяна тетяна
anna hanna ganna анна ганна
`;
