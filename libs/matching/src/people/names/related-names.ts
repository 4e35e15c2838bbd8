/** A name and its short and pet forms: `name: forms`. */
export const SHORT_NAMES = `
william: bill billy will willy liam
robert: bob bobby rob robbie
richard: dick rick ricky rich
james: jim jimmy jamie
john: jack johnny jock
joseph: joe joey
thomas: tom tommy
michael: mike mick micky
david: dave davy
daniel: dan danny
edward: ed eddie ted teddy ned
charles: charlie chuck
christopher: chris
anthony: tony antony
andrew: andy drew
alexander: alex sandy sasha
samuel: sam sammy
benjamin: ben benny bibi
frederick: fred freddy
gerald: gerry jerry
henry: harry hank hal
lawrence: larry
leonard: len lenny
matthew: matt
nicholas: nick nicky
patrick: pat paddy
peter: pete
philip: phil
ronald: ron ronnie
stephen: steve
timothy: tim
walter: walt
elizabeth: liz betty beth lisa
margaret: maggie peggy meg
katherine: kate kathy katie
jose: pepe chepe
francisco: paco pancho curro
ignacio: nacho
jesus: chucho chuy
guadalupe: lupe
manuel: manolo
antonio: tono toño
enrique: quique kike
eduardo: lalo edu
roberto: beto
alberto: beto
gilberto: beto
rafael: rafa
fernando: nando
alejandro: alex
guillermo: memo
luis: lucho
jorge: coque
vicente: chente
mercedes: meche
concepcion: concha
joao: jango joca
francisco: chico
jose: ze zeca
carlos: caca carlinhos
luiz: lula luizinho
antonio: toninho tonho
aleksandr: sasha sanya shura саша шура
aleksei: alyosha lyosha алеша леша
anatoly: tolya толя
boris: borya боря
dmitry: dima mitya дима дмитро
yevgeny: zhenya женя
fedor: fedya федя
georgy: zhora gosha жора гоша
gennady: gena гена
grigory: grisha гриша
ivan: vanya ваня
konstantin: kostya костя
leonid: lyonya леня
mikhail: misha миша
nikolai: kolya коля
pavel: pasha паша
petr: petya петя
sergei: seryozha serezha сережа
semyon: syoma сема
stepan: styopa степа
valery: valera валера
vasily: vasya вася
viktor: vitya витя
vladimir: vova volodya вова володя
vladislav: vlad влад
vyacheslav: slava слава
yaroslav: slava слава
yury: yura юра
yekaterina: katya катя
natalia: natasha наташа
yosef: yossi יוסי
yitzhak: itzik tzahi איציק צחי
yaakov: kobi yaki קובי
avraham: avi אבי
moshe: moshiko moishe מושיקו
shmuel: shmulik שמוליק
binyamin: beni benny bibi בני
yehuda: yudi udi אודי
shlomo: shlomi שלמי
eliezer: eli אלי
eliyahu: eli אלי
gavriel: gabi גבי
gabriel: gabi gabe
natan: nati
david: dudi dudu דודי
menachem: meni מני
amnon: ami
giuseppe: peppe beppe pino
giovanni: gianni nino vanni
francesco: franco cecco
luigi: gigi
salvatore: toto
johannes: hans johann hannes
heinrich: heinz
friedrich: fritz
wilhelm: willi
georgios: yorgos giorgos
konstantinos: kostas
ioannis: yannis giannis
mustafa: mustafa musti
suleiman: sule
ibrahim: ibro brahim
abdullah: abdou abdo
muhammad: mo
`;

/** One name as languages far apart have it: a hint, never enough by itself. Spellings of any of them are meant too. */
export const KINDRED_NAMES = `
john juan joao jean giovanni johann johannes ivan ioannis yahya jan hovhannes ion yohannes
joseph jose yusuf yosef giuseppe josef iosif yosyp josip jozef ioseb
michael miguel mikhail michel michele mikael mihai mihaly
peter pedro petr pierre pietro petros bedros
paul pablo pavel paulo paolo pavlos boulos
george jorge georgy georges giorgio georgios giorgi jerzy gevorg gheorghe jurgen jirgis
alexander alejandro aleksandr alexandre alessandro iskandar eskender alexandros
nicholas nicolas nikolai nicolau nicola miklos
stephen esteban stepan etienne stefano estevao istvan stefan
james santiago diego jacques giacomo jaime tiago yaakov yaqub jacobo jakub
charles carlos carlo karl karel karol
henry enrique henri heinrich henrique enrico henryk
william guillermo guillaume wilhelm guilherme
louis luis luigi ludwig luiz
francis francisco francois francesco franz franciszek
anthony antonio antoine anton antoni
andrew andres andrei andre andrea andreas
matthew mateo mathieu matteo mateus
philip felipe philippe filippo
edward eduardo edouard edoardo
frederick federico friedrich frederico
basil vasily vassilis basilio
theodore teodoro fedor theodoros
gregory gregorio grigory gregoire grigor
sergio sergei sarkis
abraham ibrahim avraham
moses musa moshe moises
solomon sulaiman shlomo
david daoud
isaac yitzhak ishaq
jacob yaqub yaakov
ishmael ismail yishmael
aaron haroun aharon
elijah elias ilyas eliyahu ilya
zechariah zakaria zacarias
mary maria marie maryam mariam miriam
muhammad mehmet mamadou mahamat mahamadou magomed muhammed mahomed mahama
ahmed amadou akhmed
abdullah abdoulaye abdulai
osman ousmane usman
saladin salahuddin selahattin
`;
