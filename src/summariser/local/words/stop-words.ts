/** Words that say nothing about what a text is about, in bokmål (nynorsk falls together with it), and in English. */
const norwegian = `
og i jeg det at en et den til er som på de med han av ikke der så var meg seg men ett har om vi min mitt ha hadde hun nå over da ved fra du ut sin dem oss opp man kan hans hvor eller hva skal selv sjøl her
alle vil bli ble blitt kunne inn når være kom noen noe ville dere deres de kun ja etter ned skulle denne for deg si sine sitt mot å meget hvorfor dette disse uten hvordan ingen din ditt blir samme hvilken hvilke sånn inni mellom vår vårt våre hver
hvem vors hvis både bare enn fordi før mange også slik vært begge siden dit enten nei nok litt mye mer mest mindre minst få får fikk fått må måtte bør burde gjør gjøre gjorde gjort gir gi ga gitt tar ta tok tatt går gå gikk gått kommer komme kommet
ser se så sett sier sa sagt vet visste synes syntes mener mente tror trodde tenker føler opplever opplevd la lar la lot står sto ligger legger finnes finner fant er veldig ganske svært helt alt annet andre annen ene eneste egen eget egne sånne slike
ofte alltid aldri sjelden igjen fortsatt allerede heller ellers likevel dermed derfor altså jo vel bra fint god godt gode bedre best dårlig kanskje egentlig faktisk spesielt særlig stort stor store liten lite små del deler ting måte grad hele hel flere fleste
gang ganger uke uker siste to tre én noenting ingenting nesten per via mens imens herfra dersom tilbake fram frem rundt under gjennom innen innenfor utenfor blant hos imot ifølge pga dvs osv eks eksempel f.eks bl annet ca evt ift mht
ville kunnet skullet hatt hvert hverandre hverken verken ens sammen alene holder holde bruker bruke brukt trenger trenge trengs prøve prøver vanskelig lett viktig enkelt enkel mulig nødvendig bort borte oppe nede inne ute hei takk ok okei hilsen mvh ikkesant
jepp nope tja nja vet ikkeno vetikke hmm eh æ e ka koffer kossen korsn hæ dæ mæ sæ ho dei dom dåkker dokker dåkke åkke okke itj itte inte ikkje ikkj
`
const english = `
a about above after again all also am an and any are aren't as at be because been before being below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each few for from further get gets
getting got had hadn't has hasn't have haven't having he her here hers herself him himself his how i i'd i'll i'm i've if in into is isn't it it's its itself just let's lot lots made make makes making many may me might more most much must my
myself no nor not now of off often on once one only or other ought our ours out over own really same she should shouldn't so some such than that that's the their theirs them themselves then there these they they're things thing think this those through to
too under until up us very want was wasn't way we we'd we'll we're we've were weren't what when where which while who whom why will with won't would wouldn't yes yet you your yours still even like well good better best always never maybe etc e.g i.e ok hi thanks hello
`

function read(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== '')
}

export const norwegianStopWords: ReadonlySet<string> = new Set(read(norwegian))
export const englishStopWords: ReadonlySet<string> = new Set(read(english))
