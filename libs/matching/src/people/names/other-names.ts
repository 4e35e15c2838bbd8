/** Names of the rest of Europe and of East Asia where letters and sound part. */
export const OTHER_NAMES = `
john jon
jose josé
joao joão
jean
stephen steven stephan
philip phillip philippe filip felipe phil
geoffrey jeffrey jeffery
catherine katherine kathryn katharine
eric erik erick
frederick frederic fredrick friedrich
christopher kristofer christophe cristobal
cristian christian kristian
nicholas nicolas nikolas nicholaus nikolaos νικολαος νικόλαος
matthew mathew mathieu matthieu
marc mark marko marcus markus
michael mikael michal mikal
thomas tomas tomás
theodor theodore teodor theodoros
yannis ioannis giannis yiannis ιωαννης γιαννης
georgios yorgos giorgos γεωργιος γιωργος
konstantinos constantine costas kostas κωνσταντινος
dimitrios dimitris demetrios δημητριος
binyamin benjamin benyamin biniamin בנימין
yitzhak yitzchak itzhak isaac ytzhak yizhak itskhak ytskhak ицхак יצחק
yaakov yaacov jacob yakov jaakov יעקב
yosef yossef joseph josef יוסף
moshe mosheh משה
shlomo solomon שלמה
shmuel samuel שמואל
avraham abraham avram אברהם
yehuda judah yehudah jehuda יהודה
david dovid davyd daud דוד давид
eliyahu elijah אליהו
eliezer אליעזר
elazar eleazar אלעזר
haim chaim hayim haym chayim חיים
yehoshua joshua יהושע
yoav יואב
gadi gady גדי
herzi herzl הרצי הרצל
yair jair יאיר
uri ori אורי
zeev zev זאב
kim gim 김
lee yi rhee ri 이 李 lie
park bak pak 박
choi choe 최
jung jeong chung jong 정
kang gang 강
cho jo 조
yoon yun 윤
chang jang 장
lim im rim 임
shin sin 신
kwon gwon 권
koo gu ku 구
noh no roh 노
ko go koh 고
oh o 오
woo u wu 우
htun tun
maung mg
nyan nyein
shwe swe
thein sein
tint tin
myint
khaing khine
hlaing
phyo pyo
nguyen nguyễn
`;
