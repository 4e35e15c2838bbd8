/** Names of the rest of Europe and of East Asia where letters and sound part. */
export const OTHER_NAMES = `
john jon джон جون 约翰 ジョン ג'ון jhon
james джеймс جيمس 詹姆斯 ジェームズ
robert роберт روبرت 罗伯特 ロバート
charles чарльз تشارلز شارل 查尔斯 チャールズ
william уильям ويليام 威廉 ウィリアム
george джордж جورج 乔治 ジョージ
richard ричард ريتشارد 理查德
edward эдвард
antonio антонио انطونيو 安东尼奥 アントニオ
carlos карлос كارلوس 卡洛斯 カルロス
juan хуан خوان 胡安 フアン
jorge хорхе خورخي 豪尔赫 ホルヘ
miguel мигель ميغيل 米格尔 ミゲル
pedro педро بيدرو 佩德罗 ペドロ
luis luiz луис لويس 路易斯 ルイス
francisco франсиско فرانسيسكو 弗朗西斯科 fco
manuel мануэль مانويل 曼努埃尔
pierre пьер بيير 皮埃尔
paul поль بول 保罗
francois франсуа فرانسوا 弗朗索瓦
jacques жак جاك 雅克
jose josé хосе خوسيه 何塞 ホセ
joao joão жуан 若昂
jean жан جان 让
stephen steven стивен stephan
philip phillip филипп philippe filip felipe phil
geoffrey jeffrey jeffery
catherine katherine kathryn katharine
eric erik erick
frederick frederic fredrick friedrich
christopher kristofer christophe cristobal
cristian christian kristian
nicholas nicolas nikolas nicholaus nikolaos νικολαος νικόλαος nikos νίκος νικος nicos
matthew mathew mathieu matthieu
marc mark marko marcus markus
michael mikael michal mikal майкл مايكل 迈克尔 マイケル
michel мишель ميشال ميشيل 米歇尔
thomas tomas tomás томас توماس 托马斯
theodor theodore teodor theodoros
yannis ioannis giannis yiannis ιωαννης γιαννης
georgios yorgos giorgos γεωργιος γιωργος
konstantinos constantine costas kostas κωνσταντινος
dimitrios dimitris demetrios δημητριος
binyamin benjamin benyamin biniamin בנימין
yitzhak yitzchak itzhak isaac ytzhak yizhak itskhak ytskhak ицхак יצחק
yaakov yaacov jacob yakov jaakov יעקב
yosef yossef joseph josef джозеф جوزيف 约瑟夫 יוסף
moshe mosheh משה
shlomo solomon שלמה
shmuel samuel שמואל
avraham abraham avram אברהם
yehuda judah yehudah jehuda יהודה
david дэвид 大卫 dovid davyd daud דוד давид
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
ng
phyo pyo
aye ay
soe so
min
win wynn wyn winn
kyaw
thant
nguyen nguyễn
gjorgji gorgi gjorgi georgi ѓорѓи ѓорги
djordje dorde đorđe ђорђе
julia julija yulia yuliya yuliia iuliia юлия юлія јулија giulia
vikram bikram विक्रम বিক্রম
`;
