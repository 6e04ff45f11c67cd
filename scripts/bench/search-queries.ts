/**
 * A hundred things that readers of the demo look for in Dutch, each with the words that mean it: a page that holds one of them
 * is one that they want to find. What stands in a longer word counts where a reader would say that it is about it.
 */
const list = `
onderwijs: onderwijs beroepsonderwijs onderwijsvernieuwing onderwijsinstelling onderwijsinstellingen onderwijs-werkveld onderwijscurricula
medewerker: medewerker medewerkers zorgmedewerkers
medewerkers: medewerker medewerkers zorgmedewerkers
zorg: zorg gezondheidszorg zorgakkoord zorgmedewerkers zorgopleiding zorgopleidingen zorgorganisaties zorgpersoneel zorgprofessional zorgprofessionals zorgstudenten zorgverzekeraars zorgbestuurders zorginnovatie gehandicaptenzorg
personeel: personeel zorgpersoneel personeelsplanning personeelstekorten
planning: planning personeelsplanning capaciteitsplanning
opleiding: opleiding opleidingen mbo-opleiding mbo-opleidingen zorgopleiding zorgopleidingen opleidingsroute opleidingencentrum
opleidingen: opleiding opleidingen mbo-opleiding mbo-opleidingen zorgopleiding zorgopleidingen
innovatie: innovatie zorginnovatie
organisatie: organisatie organisaties zorgorganisaties werkgeversorganisatie werkgeversorganisaties
organisaties: organisatie organisaties zorgorganisaties werkgeversorganisaties
werkgever: werkgever werkgevers werkgeversorganisatie werkgeversorganisaties
werkgevers: werkgevers werkgeversorganisatie werkgeversorganisaties
student: student studenten zorgstudenten
studenten: studenten zorgstudenten
professional: professional professionals zorgprofessional zorgprofessionals
professionals: professionals zorgprofessionals
bestuurder: bestuurder bestuurders zorgbestuurders
bestuurders: bestuurders zorgbestuurders
verzekeraar: verzekeraar verzekeraars zorgverzekeraars
akkoord: akkoord leerwerkakkoord zorgakkoord werkakkoord
leerwerkakkoord: leerwerkakkoord
agenda: agenda werkagenda
werkagenda: werkagenda
huis: verpleeghuizen verzorgingshuizen ziekenhuizen ziekenhuis huis
ziekenhuis: ziekenhuis ziekenhuizen
verpleeghuis: verpleeghuis verpleeghuizen
verpleegkundige: verpleegkundige verpleegkundigen hbo-verpleegkundige
verzorgende: verzorgende verzorgenden
tekort: tekort tekorten personeelstekorten arbeidsmarkttekorten tekortkomt
tekorten: tekorten personeelstekorten arbeidsmarkttekorten
arbeidsmarkt: arbeidsmarkt arbeidsmarkttekorten
markt: arbeidsmarkt arbeidsmarkttekorten markt
beperking: arbeidsbeperking beperking
sector: sector sectorplan sectorplanplus gezondheidssector intersectorale
sectorplan: sectorplan sectorplanplus sectorplanplus-subsidie
subsidie: subsidie sectorplanplus-subsidie
plan: plan plannen sectorplan
leren: leren werkplekleren
werkplekleren: werkplekleren
netwerk: netwerk netwerken leernetwerk
netwerken: netwerken netwerk leernetwerk
platform: platform leerplatform
begeleiding: begeleiding
vernieuwing: vernieuwing onderwijsvernieuwing
baan: baan banen garantiebaan garantiebanen
banen: banen garantiebaan garantiebanen
garantiebaan: garantiebaan garantiebanen
school: school scholen hogeschool hogescholen mbo-school
scholen: scholen hogescholen
hogeschool: hogeschool hogescholen
brief: nieuwsbrief nieuwsbrieven brief
nieuwsbrief: nieuwsbrief nieuwsbrieven
ondertekenaar: ondertekenaar ondertekenaars
handtekening: handtekening handtekeningen
traject: traject trajecten oriëntatietraject
route: route opleidingsroute
technologie: technologie
praktijk: praktijk beroepspraktijkvorming
vorming: vorming beroepspraktijkvorming
beroep: beroep beroepen beroepsonderwijs beroepspraktijkvorming beroepsbegeleidende
pact: pact pacten zorgpact
zorgpact: zorgpact
wet: wet participatiewet
participatiewet: participatiewet
samenwerking: samenwerking samenwerkingsverband
verband: verband samenwerkingsverband
stap: stap stappen verbeterstap verbeterstappen
verbeterstap: verbeterstap verbeterstappen
stand: stand themastand
thema: thema thema’s themastand
site: site voorbeeldsite voorbeeldsites vacaturesite
vacature: vacature vacatures vacaturesite
manager: manager managers programmamanager programmamanagers
programmamanager: programmamanager programmamanagers
management: management projectmanagement
project: project projecten projectleiders projectmanagement
leider: leider leiders projectleiders
opdrachtgever: opdrachtgever opdrachtgevers
groep: groep groepen stuurgroep clusterpartnergroep
stuurgroep: stuurgroep
film: film films portretfilm
coach: coach digi-coach digi-coaches
corona: corona coronacrisis coronatijd
crisis: crisis coronacrisis
fonds: fonds investeringsfonds
verklaring: verklaring intentieverklaring
centrum: centrum opleidingencentrum
gezondheid: gezondheid gezondheidszorg gezondheidssector volksgezondheid
sessie: sessie sessies inspiratiesessie kennissessies
kennis: kennis kennissessies
opvang: opvang kinderopvang
bijeenkomst: bijeenkomst bijeenkomsten
wethouder: wethouder wethouders
mobiliteit: mobiliteit
uitnodiging: uitnodiging uitnodigingen
toegankelijkheid: toegankelijkheid toegankelijk
ondertekening: ondertekening
raad: raad adviesraad
gehandicapten: gehandicapten gehandicaptenzorg
`;

export interface SearchQuery {
  readonly query: string;
  readonly words: ReadonlySet<string>;
}

export const searchQueries: readonly SearchQuery[] = list
  .trim()
  .split('\n')
  .map((line) => {
    const [query = '', words = ''] = line.split(': ');
    return { query, words: new Set(words.split(' ')) };
  });
