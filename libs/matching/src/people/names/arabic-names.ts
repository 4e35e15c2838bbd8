/** Names of Arabic origin, as Arabic, Persian, Turkish, Urdu, Bengali, Hausa, Malay, French or English spell them. */
export const ARABIC_NAMES = `
mohammed muhammad 穆罕默德 ムハンマド モハメド mohamed mohammad muhammed mohamad mouhamed mohamud muhamad muhamed mohammod mohd muh md mhd محمد מוחמד מחמד মোহাম্মদ মুহাম্মদ মোঃ maxamed moh
ahmed ahmad 艾哈迈德 アフマド アハメド ahmet achmad akhmad akhmed ahmadu amadou ahmadou احمد אחמד আহমেদ আহমদ axmed
mahmoud mahmud 马哈茂德 マフムード mahmood mehmood mahmut makhmud mamoudou محمود מחמוד মাহমুদ maxamuud
hamid hamed hameed حامد حميد হামিদ
hamad hammad حمد حماد
hamdan حمدان
hamdi حمدي
hamza hamzah hamsa حمزة حمزه
hassan hasan 哈桑 ハサン hassane hasson حسن חסן হাসান xasan
hussein hussain 侯赛因 フセイン husain husayn hossein hossain hosein husein hussin huseyin houssein hocine husseini حسين חוסיין הוסיין হোসেন হোসাইন xuseen
hassanein hassanain حسنين
ali aly 阿里 アリ alli aliyu alioune على علي עלי আলী cali
omar umar 奥马尔 欧麦尔 オマル omer umer oumar omaru umaru ömer عمر עומר ওমর cumar
amr amro amru عمرو
ammar amar عمار
amir ameer emir امير আমির
amin ameen emin amine لمين امين আমিন
osman othman 奥斯曼 uthman usman ousmane othmane ethman عثمان ওসমান cismaan cusmaan
ibrahim ebrahim 易卜拉欣 イブラヒム ibraheem brahim ibrahima ابراهيم איברהים אבראהים ইব্রাহিম
ismail ismael 伊斯梅尔 esmail ismaeel smail isma اسماعيل ইসমাইল
yusuf youssef 优素福 ユーセフ yousef yousuf yusif yousif youssouf yussuf yousaf يوسف ইউসুফ
yunus younis younes yunis younus يونس
yasin yassin yaseen yassine ياسين
yasir yasser yaser ياسر
yahya yahia yehia jahja يحيى يحيي ইয়াহিয়া
yaqub yacoub yakub yaqoob yakoub yaqoub يعقوب
musa moussa mousa moosa موسى موسي মুসা
isa issa eissa عيسى عيسي ciise
mustafa mostafa 穆斯塔法 ムスタファ mustapha moustapha moustafa moustaffa mustofa مصطفى مصطفي মোস্তফা
khaled khalid 哈立德 ハリド ハーリド khaleed halid chalid khalit خالد חאלד খালেদ khaalid
khalil khaleel halil ibrahimkhalil خليل খলিল
khalifa khalifah khaleefa خليفة خليفه
said saeed 赛义德 サイード saied sayeed saïd syeed saidu saed سعيد সাঈদ
saad sad saadi سعد
saud saoud saood سعود
salim salem saleem selim salam سالم
salim saleem selim سليم সেলিম
salah saleh صلاح
salih saleh salah saleha saleeh صالح সালেহ
sulaiman suleiman 苏莱曼 スレイマン soleiman soliman suleyman solomon sulayman souleymane سليمان সোলায়মান
salman selman سلمان
samir sameer samer سمير
samir samer سامر
sami samy سامي
sharif shareef cherif charif sherif شريف শরীফ
tariq tarek tareq tarik tarique طارق তারেক
taha طه
taher tahir tahar طاهر
talal طلال
walid waleed oualid waled وليد
wael wail وائل
zaki zaky زكي
zayed zaid zayd زيد
zayed zayid زايد
ziad ziyad zeyad زياد
zakaria zakariya zechariah zakariyya zakariah زكريا
jamal gamal djamal jamaal cemal gamaal جمال জামাল
jamil gamil djamil jameel cemil جميل
jaber jabir gaber djaber جابر
jafar jaafar gaafar djaafar cafer jaffar جعفر
jalal galal djalal celal جلال
jasim jassim gasim qasim جاسم
qasim kassem qassem kasim gasim kasem qassim kassim قاسم কাশেম
karim kareem krim abdelkarim كريم করিম
kamal kamel kemal kamaal كمال কামাল
kamil kamel kamal كامل
latif lateef لطيف
majid maged majed ماجد
majid majeed magid مجيد
malik malek مالك
malik melik ملك
mansour mansoor mansur منصور মনসুর
marwan merouane مروان
mubarak mobarak moubarak mubarek مبارك
muneer mounir munir mouneer منير মুনির
murad mourad morad murat مراد মুরাদ
nabil nabeel نبيل
nadir nader ناصر نادر
nasser nasir naser nacer naseer nassir ناصر نصير
nasr nasri نصر
nizar نزار
nur noor nour نور নূর
omran imran emran عمران ইমরান
rashid rasheed rachid rachide rashed راشد رشيد রশিদ
raid raed رائد
rida reza riza redha ridha رضا রেজা
riyad riad riyadh reyad رياض
rifat refaat rifaat رفعت
sabri صبري
sadiq sadeq sadek sadik sadegh صادق সাদেক
sadiq siddiq siddiq صديق
siddiq siddique siddig seddik siddik sadiq صديق সিদ্দিক
saif sayf seif سيف সাইফ
shahin shaheen شاهين শাহীন
tawfik tawfiq toufic tewfik توفيق তৌফিক
yazid yazeed yezid يزيد
adel adil عادل আদিল
adnan عدنان
akram اكرم আকরাম
anwar anouar enver انور আনোয়ার
ashraf achraf اشرف আশরাফ
asad assad essad اسد আসাদ
aziz azeez عزيز আজিজ
azzam عزام
bashir basheer bachir beshir bashar بشير বশির
bashar بشار
bakr bakar bakari aboubakar abubakar abubakr abubacar aboubacar boubacar bubakar بكر ابوبكر আবুবকর
bilal belal billal بلال বেলাল
daoud dawood daud dawud davud داود দাউদ
fadel fadil fazil فاضل
fahd fahad فهد
faisal faysal feisal faycal فيصل ফয়সাল
faruk farouk farooq faruq farook فاروق ফারুক
fathi fathy فتحي
fouad fuad foad فؤاد
fayez faiz faez فايز فائز
ghassan غسان
haidar haider hyder haydar haydir حيدر
haitham haytham هيثم
hakim hakeem حكيم
hani hany هاني
haroun harun haroon aaroun هارون হারুন
hashim hashem hachem haşim هاشم হাশেম
hatem hatim حاتم
hisham hesham hicham هشام
hilal helal هلال
idris idriss edris driss ادريس
ilyas elias iliass الياس
imad emad عماد
iqbal eqbal ikbal اقبال ইকবাল
abbas عباس
abdullah abdallah cabdullaahi cabdulahi 阿卜杜拉 アブドラ abdulla abdoulaye abdellah abdallahi abdullahi عبدالله আবদুল্লাহ আব্দুল্লাহ
usama osama oussama ousama اسامة اسامه
fatima fatma fatimah fatemeh fatoumata فاطمة فاطمه ফাতেমা
aisha aicha ayesha aysha عائشة عايشة আয়েশা
khadija khadijah kadija خديجة
maryam mariam meryem مريم
zainab zeinab zaynab zineb زينب
din deen dine eddine uddin oddin الدين دين উদ্দিন
allah ullah ollah الله উল্লাহ
rahman rehman rahmane rahmaan raxmaan رحمن رحمان الرحمن রহমান
rahim raheem rahem رحيم الرحيم রহিম
`;
