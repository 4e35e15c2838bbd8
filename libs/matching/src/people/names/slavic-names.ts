/** Names of Slavic use, by what Russian, Ukrainian, Belarusian, Serbian, Bulgarian, Polish, … make of one name. */
export const SLAVIC_NAMES = `
aleksandr alexander oleksandr aleksander aliaksandr alyaksandr alexandr aleksandar александр олександр аляксандр александър александар
aleksei alexei alexey aleksey oleksiy oleksii aliaksei alyaksey алексей олексий олексій аляксей
anatoly anatoliy anatolii anatolij anatol анатолий анатолій
andrei andrey andriy andrii andrzej andrej ondrej андрей андрій
anton антон
arkady arkadiy arkadii аркадий аркадій
artem artyom artiom artsiom артем артём
bogdan bohdan богдан
boris borys барыс борис
daniil danylo danil danilo даниил данило данил
denis denys dzianis денис
dmitry dmitri dmytro dmitriy dmitrii dzmitry dimitri dimitry дмитрий дмитро дзмитрий
yevgeny evgeny yevgeni evgeni evgeniy yevhen yevgen eugene evgenii yauhen jewgeni евгений євген яўген
fedor fyodor fedir theodore fiodor федор федір фёдор
gennady hennadiy gennadiy gennadi henadz геннадий геннадій
georgy georgiy georgi heorhiy heorhii георгий георгій
grigory hryhoriy grigori grigoriy hryhorii grigoriy ryhor григорий григорій
igor ihor игорь ігор
ilya illya ilia illia илья ілля
ivan иван іван
kirill kyrylo kiril kiryl кирилл кирило
konstantin kostyantyn kostiantyn kanstantsin константин костянтин
leonid леонид леонід
maksim maxim maksym максим
mikhail mykhailo mikhailo mykhaylo mikhael mihail mihajlo mikhal mihas михаил михайло міхаіл
nikolai mykola nikolay mikola nikola nikolaj mikalai mikalay николай микола мікалай никола
oleg oleh олег
pavel pavlo paval pawel павел павло
petr pyotr petro piotr petar пётр петр петро петър петар
roman роман
sergei serhiy sergey serhii sergiy siarhei serguei serge sergej siarhey сергей сергій сяргей
semyon semen семен семён
stepan stefan степан
taras тарас
valentin valentyn валентин
valery valeriy valerii valeri valeryi валерий валерій
vasily vasyl vasiliy vasil vasili vasyli vasilii василий василь васіль
viktor victor viktar виктор віктор
vitaly vitaliy vitalii vitali виталий віталій
vladimir volodymyr wladimir uladzimir vladimer владимир володимир уладзімір
vladislav vladyslav uladzislau владислав
vyacheslav viacheslav vyacheslau вячеслав
volodya volodia володя
yakov yakiv яков яків
yaroslav iaroslav jaroslav ярослав
yury yuri yuriy yurii iurii jurij iouri юрий юрій
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
