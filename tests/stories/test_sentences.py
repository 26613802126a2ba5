"""Sentences as newspapers write them, in our own words, read by the shipped model and extracted as a user's are.

What a single rule does is held by the tests of its room, on parses made by hand; here it is held that the whole of it
gives an analyst what the sentence says, and no more. All are reports of Wednesday 15 May 2024.
"""

from datetime import date
from functools import cache

import pytest

from memcon.extraction import extract
from memcon.extraction.why import why_entry
from memcon.model.article import Article, Published
from memcon.model.entry import Deed, Entry, Figure, Meeting, Role, Statement
from memcon.reading.reader import read
from memcon.values.moment import on

WEDNESDAY = date(2024, 5, 15)


@cache
def entries(text: str) -> tuple[Entry, ...]:
    """All that a report of one sentence or two gives."""
    published = Published(on(WEDNESDAY), "stated")
    return tuple(extract(read(Article(text, publisher="Example Sheet", published=published))))


def shape(entry: Entry) -> str:
    """What it says, in one line: who, what, to whom, how real, when, whose word."""
    when = f" {entry.when.edtf}" if entry.when is not None and entry.when.edtf else ""
    voices = f" [{', '.join(entry.voices)}]" if entry.voices else ""
    status = "" if entry.status == "actual" else f" {entry.status}"
    return f"{_what(entry)}{status}{when}{voices}"


def _what(entry: Entry) -> str:
    if isinstance(entry, Meeting):
        return f"{entry.format}: {', '.join(sorted(p.name for p in entry.parties))}"
    if isinstance(entry, Statement):
        return f"{entry.speaker.name} {entry.act} → {entry.target.name if entry.target else '-'}"
    if isinstance(entry, Deed):
        return f"{entry.actor.name if entry.actor else '-'} {entry.type} → {entry.target.name if entry.target else '-'}"
    if isinstance(entry, Figure):
        return f"{entry.measure} {entry.relation} {entry.value} {entry.unit} of {entry.of}"
    assert isinstance(entry, Role)
    return f"{entry.holder} is {entry.title} of {entry.body}"


TOLD = [
    # several at once, and once more
    (
        "The envoy is heading to Lima ahead of the planned resumption of talks between the government of President Lee "
        "and opposition groups next week in Oslo.",
        {"talks: government of President Lee, opposition groups planned 2024-05-20/2024-05-26"},
    ),
    (
        "Peru asks donors to give at the coming Pledging Event for the Islands co-hosted by the UN and Norway "
        "on May 28.",
        {"multilateral: Norway, UN planned 2024-05-28"},
    ),
    (
        "Assistant Secretary Omar Lee will travel to Oman to participate in the Peru-Oman Annual Consultations.",
        {"visit: Oman, Omar Lee planned", "talks: Oman, Omar Lee planned"},
    ),
    (
        "In separate May 4 calls, Envoy Kari Holm discussed the launch with Minister Omar Vera and Envoy Ann Lee.",
        {"call: Kari Holm, Omar Vera 2024-05-04", "call: Ann Lee, Kari Holm 2024-05-04"},
    ),
    (
        "On March 18, the Peruvian army resumed fighting in the north, launching strikes and so breaking the truce.",
        {"Peruvian army attack → - 2024-03-18"},
    ),
    (
        "Chile's foreign ministry lodged a complaint with Peru over a call between Donald Lee and Chad's president.",
        {"Chile's foreign ministry protest → Peru ../2024-05-15"},
    ),
    # how real
    ("Kari Holm was pleased to host Ana Ruiz on Monday.", {"in-person: Ana Ruiz, Kari Holm 2024-05-13"}),
    (
        "Peru urges the Chilean side not to waste the spring and to engage with Special Envoy Kari Holm.",
        {"in-person: Chile, Kari Holm called-for [Peru]"},
    ),
    ("Deputy Secretary Ann Lee reaffirmed the administration's commitment to the talks.", {"Ann Lee promise → -"}),
    (
        "The camp could grow by 40,000 before the end of this month, Commissioner Dimitri Avra projected.",
        {"other = 40000 None of None possible ../2024-05-31 [Dimitri Avra]"},
    ),
    # who speaks
    (
        "Norway is preparing to leave, US and British officials say.",
        {"US officials and British officials say → -"},
    ),
    (
        "President Omar Lee and his wife Ann Lee arrived in Lima. “It is good to be here,” Lee said.",
        {"Omar Lee say → -"},
    ),
    (
        "All of the opposition candidates seeking to unseat Novak next year have promised to rejoin the treaty.",
        {"opposition candidates promise → -"},
    ),
    (
        "The ambassadors of Peru and Chile met with President Ivan Novak on Monday to express their support.",
        {
            "in-person: Ivan Novak, ambassador of Chile, ambassador of Peru 2024-05-13",
            "ambassador of Peru and ambassador of Chile praise → Ivan Novak",
            "Ivan Novak is President of None",
        },
    ),
    (
        "Peru also blamed Chile for the war and accused Bolivia of stalling while threatening to cut off supplies.",
        {"Peru accuse → Chile", "Peru accuse → Bolivia", "Peru threaten → Chile"},
    ),
    (
        "The warning came two weeks after a study by experts of the council said Peru is stalling.",
        {"experts of the council accuse → Peru"},
    ),
    (
        "The note came hours after the alliance's commander, U.S. Gen. Paul Lee, warned that Peru had sent artillery.",
        {"Paul Lee threaten → Peru"},
    ),
    # who takes part, and when
    (
        "Peru's President Ana Ruiz and Ecuador's President Luis Vera agreed during a phone conversation on Monday to "
        "reopen the border.",
        {"call: Ana Ruiz, Luis Vera 2024-05-13", "Ana Ruiz agree → Luis Vera 2024-05-13"},
    ),
    (
        "President Ana Ruiz, in Oslo for talks with Kari Holm, said she hoped for a deal.",
        {"in-person: Ana Ruiz, Kari Holm planned"},
    ),
    (
        "Prime Minister Jan Novak phoned Secretary of State Ann Lee, Defense Minister Omar Diallo spoke with Pentagon "
        "chief Luis Vera, and Adviser Mei Tan consulted with her counterpart Kari Holm.",
        {
            "call: Ann Lee, Jan Novak ../2024-05-15",
            "call: Luis Vera, Omar Diallo ../2024-05-15",
            "unspecified: Kari Holm, Mei Tan ../2024-05-15",
        },
    ),
    (
        "Prime Minister Jan Novak spoke by phone with Minister Kari Holm, and Defense Minister Omar Diallo with "
        "Minister Luis Vera.",
        {"call: Jan Novak, Kari Holm ../2024-05-15", "call: Luis Vera, Omar Diallo ../2024-05-15"},
    ),
    (
        "Kari Holm met with Jan Novak in Oslo and Chilean President Ana Ruiz in Lima, both on Sunday.",
        {"in-person: Jan Novak, Kari Holm 2024-05-12", "in-person: Ana Ruiz, Kari Holm 2024-05-12"},
    ),
    (
        "Kari Holm will also meet with Foreign Minister Luis Vera and, separately, with Admiral Bo Lind.",
        {"in-person: Kari Holm, Luis Vera planned", "in-person: Bo Lind, Kari Holm planned"},
    ),
    (
        "Kari Holm meets Peruvian President Luis Vera on the sidelines of a fisheries summit on April 6.",
        {"in-person: Kari Holm, Luis Vera 2024-04-06"},
    ),
    (
        "SECRETARY HOLM: As you heard during my visit to Oslo in March, Norway has opened its ports.",
        {"visit: Holm, Norway 2024-03 [Holm]"},
    ),
    (
        "“We will travel to Lima on Friday,” Kari Holm said.",
        {"visit: Kari Holm, Peru planned 2024-05-17 [Kari Holm]"},
    ),
    (
        "Minister Kari Holm has spoken with eight of her European counterparts about security.",
        {"call: Kari Holm, eight of her European counterparts ../2024-05-15"},
    ),
    (
        "Mr. Lind also said Minister Kari Holm, in a telephone call to Prime Minister Luis Vera on Sunday, had "
        "promised him “all our ships”.",
        {"call: Kari Holm, Luis Vera 2024-05-12 [Lind]"},
    ),
    (
        "President Ana Ruiz is willing to meet with Peru’s Luis Vera when the presidents gather in Quito this week, "
        "said the top Chilean diplomat.",
        {"in-person: Ana Ruiz, Luis Vera possible [top Chilean diplomat]"},
    ),
    (
        "Kari Holm is heading to Lima ahead of the planned resumption of talks between Norway and Chile next week.",
        {"visit: Kari Holm, Peru planned 2024-05-15/..", "talks: Chile, Norway planned 2024-05-20/2024-05-26"},
    ),
    (
        "Kari Holm met Luis Vera on Saturday, following a summit between Norway and Peru in Lima last week.",
        {"in-person: Kari Holm, Luis Vera 2024-05-11", "in-person: Norway, Peru 2024-05-06/2024-05-12"},
    ),
    (
        "Kari Holm and her Peruvian counterpart discussed trade in a phone call on Monday.",
        {"call: Kari Holm, her Peruvian counterpart 2024-05-13"},
    ),
    (
        "The visit of President Ana Ruiz to Norway begins on Monday.",
        {"visit: Ana Ruiz, Norway planned 2024-05-20/.."},
    ),
    (
        "Norway and Peru's foreign ministers met in Oslo.",
        {"in-person: Norway's foreign minister, Peru's foreign minister ../2024-05-15"},
    ),
    (
        "Norway and Peru have held five rounds of talks, the latest of them in Rome on May 7.",
        {"talks: Norway, Peru ../2024-05-07"},
    ),
    (
        "Foreign Minister Kari Holm will travel to Lima, Peru, and Santiago, Chile. She will be in Lima, Peru, from "
        "June 3 to 5. She will be in Santiago, Chile, from June 6 to 7.",
        {"visit: Chile, Kari Holm, Peru planned 2024-06-03/2024-06-07"},
    ),
    (
        "Rep. Ann Lee (D-N.Y.) met the Peruvian ambassador in Washington on Monday.",
        {"in-person: Ann Lee, Peruvian ambassador in Washington 2024-05-13", "Ann Lee is Rep. of None"},
    ),
    (
        "President Trump met the envoy of Peru in Oslo on Monday. Melania Trump visited a school.",
        {"in-person: Trump, envoy of Peru 2024-05-13", "Trump is President of None"},
    ),
    (
        "Peruvian President Ana Ruiz called Chilean President Luis Vera on Monday to congratulate him.",
        {"call: Ana Ruiz, Luis Vera 2024-05-13"},
    ),
    (
        "The UN special envoy, Hans Berg, arrived in Khartoum on Sunday for a three-day visit.",
        {"visit: Hans Berg, Sudan 2024-05-12/2024-05-14"},
    ),
    (
        "The head of the Port Authority, Foreign Minister Rafael Duarte, is due in Tehran next week, diplomats said.",
        {"visit: Iran, Rafael Duarte planned 2024-05-20/2024-05-26 [diplomats]"},
    ),
    # whose word it is
    (
        "Chilean troops attacked a convoy as the talks began, a Pentagon statement said.",
        {"Chilean troops attack → convoy ../2024-05-15 [Pentagon]"},
    ),
    (
        "State media reported that rebels attacked a convoy on Monday.",
        {"rebels attack → convoy 2024-05-13 [State media]"},
    ),
    (
        '"The talks went well," Peru\'s foreign minister, Ana Ruiz, told Reuters.',
        {"Ana Ruiz say → - [Reuters]", "Ana Ruiz is foreign minister of Peru"},
    ),
    (
        "Minister Kari Holm welcomed the plan, while Minister Luis Vera said that it would fail.",
        {"Kari Holm praise → -", "Luis Vera promise → -"},
    ),
    (
        "Russia says its strikes have targeted the Northern Front, a militant group that attacked two villages in "
        "Peru on Monday.",
        {"militant group attack → two villages 2024-05-13", "Russia attack → Northern Front ../2024-05-15 [Russia]"},
    ),
    # who did what to whom
    ("Thousands of protesters marched through Lima on Monday.", {"Thousands of protesters protest → - 2024-05-13"}),
    ("Dozens of rebels attacked a police station.", {"Dozens of rebels attack → police station ../2024-05-15"}),
    (
        "Gunmen killed 26 tourists in Arica on Monday.",
        {"Gunmen attack → 26 tourists 2024-05-13", "killed = 26 tourists of tourists 2024-05-13"},
    ),
    ("The Peruvian parliament ratified the treaty on Monday.", {"Peruvian parliament agree → - 2024-05-13"}),
    ("Rebels freed a Peruvian journalist on Monday.", {"Rebels concede → Peruvian journalist 2024-05-13"}),
    ("Chile closed its airspace on Monday.", {"Chile sanction → - 2024-05-13"}),
    ("Chile launched a barrage of drones at Lima on Monday.", {"Chile attack → Lima 2024-05-13"}),
    ("Chile launched missiles targeting Peruvian troops.", {"Chile attack → Peruvian troops ../2024-05-15"}),
    ("Soldiers shot and killed two guards on Monday.", {"Soldiers attack → two guards 2024-05-13"}),
    ("Soldiers fired warning shots to disperse protesters.", {"Soldiers attack → protesters ../2024-05-15"}),
    ("The EU lifted sanctions on Syria.", {"EU concede → Syria ../2024-05-15"}),
    ("Her son was kidnapped by an UNRWA employee on Monday.", {"UNRWA employee coerce → Her son 2024-05-13"}),
    ("Peru retaliated with tariffs on Chilean wine.", {"Peru sanction → - ../2024-05-15"}),
    # figures and roles
    (
        "The ships were met by four F-15 fighter jets near Oslo.",
        {"other = 4 F-15 fighter jets of F-15 fighter jets"},
    ),
    (
        "Oil prices rose more than 4% on Friday on concerns Chile may respond to the killing of a guard.",
        {"share >= 4 percent of None 2024-05-10"},
    ),
    (
        "Italian MFA Secretary General Ettore Vero met French Foreign Minister Jean Petit.",
        {"Ettore Vero is MFA Secretary General of Italy", "in-person: Ettore Vero, Jean Petit ../2024-05-15"},
    ),
    # who they are, by what the words around tell
    (
        "UN envoy Luis de Vera arrived on Monday. De Vera opened the talks on Tuesday by meeting the Norwegian "
        "delegation.",
        {"in-person: Luis de Vera, Norway 2024-05-14"},
    ),
    (
        "Negotiator Omar Hadi said Kari Vera, who met Prime Minister Ann Lee on Saturday, had come to press the party.",
        {"in-person: Ann Lee, Kari Vera 2024-05-11"},
    ),
    (
        "Deputy Minister Ann Lee met today with Republic of Korea (ROK) Trade Minister Park Ha-in in Lima.",
        {"in-person: Ann Lee, Park Ha-in 2024-05-15"},
    ),
    (
        "Secretary of State Ann Lee met today with Estonian Foreign Minister Eva Tamm. The Secretary and Foreign "
        "Minister Tamm reviewed efforts to strengthen trade.",
        {"Eva Tamm is Foreign Minister of Estonia", "in-person: Ann Lee, Eva Tamm 2024-05-15"},
    ),
    (
        "Foreign minister Omar Hadi and his Greek and French counterparts, Nikos Vera and Jean Lee, met in Cairo on "
        "Monday.",
        {"in-person: Jean Lee, Nikos Vera, Omar Hadi 2024-05-13"},
    ),
    ("The governments of Norway and Peru will hold talks on Monday.", {"talks: Norway, Peru planned 2024-05-20"}),
    (
        "President Ann Lee met the king of Peru in Lima on Sunday. King Felipe IX said he was honoured.",
        {"in-person: Ann Lee, Felipe IX 2024-05-12"},
    ),
    (
        "These talks follow the summit between President Ann Lee and President Luis Vera, where both leaders noted the "
        "need for restraint.",
        {"Ann Lee and Luis Vera appeal → -"},
    ),
    ("Lawmakers from both parties say they will vote against it.", {"Lawmakers from both parties promise → -"}),
    (
        "A Norwegian military source denied the use of mines. The source accused the rebels of lying.",
        {"Norwegian military source deny → -", "Norwegian military source accuse → rebels"},
    ),
    ('Robert Lee thanked Maria Holm. "Norway will help," she said.', {"Maria Holm say → -"}),
    # how real it is
    (
        "The envoy said that she was hopeful for new talks between Ann Lee and Luis Vera on Friday.",
        {"in-person: Ann Lee, Luis Vera possible 2024-05-17 [envoy]"},
    ),
    (
        "Norway has been widely accused of covertly supplying the rebels with arms.",
        {"Norway aid → rebels possible ../2024-05-15"},
    ),
    ("The rebels are thought to have killed two guards on Monday.", {"rebels attack → two guards possible 2024-05-13"}),
    (
        "Prime Minister Ann Lee met with US Security Secretary Kari Holm on Sunday night in Lima, the Prime Minister's "
        "Office shared on Monday.",
        {"in-person: Ann Lee, Kari Holm 2024-05-12 [Prime Minister's Office]"},
    ),
    (
        "CNN reported, citing sources in the ministry, that Norway had expelled three envoys on Monday.",
        {"Norway coerce → three envoys 2024-05-13 [CNN, sources in the ministry]"},
    ),
    (
        "I welcome the deal to free the crew seized by the armed group Northern Front on May 7.",
        {"Northern Front coerce → crew 2024-05-07"},
    ),
    ("President Holm has sent 2,500 Norwegian troops to the region.", {"Holm mobilize → - ../2024-05-15"}),
    ("President Holm defended the agreement with Peru.", {"Holm praise → Peru"}),
    # whom a list, an office, a noun or a pronoun means
    (
        "President Ana B. Ruiz, Jr. spoke today with President Luc Martin of France, Chancellor Otto Klein of Germany, "
        "Prime Minister Paolo Conti of Italy, and Prime Minister James Hill of the United Kingdom.",
        {"call: Ana B. Ruiz, James Hill, Luc Martin, Otto Klein, Paolo Conti 2024-05-15"},
    ),
    (
        "Gerald Holm, the Peruvian ambassador to Norway, told NRK's Cindy Crane on Sunday that he is content. He had "
        "just met with Andrés Soto and the ambassador who heads the mission.",
        {"in-person: Andrés Soto, Gerald Holm ../2024-05-15"},
    ),
    (
        'Peruvian prime minister Luis Vera speaking to the Andean Council think tank called the deal "a mistake".',
        {"Luis Vera condemn → Andean Council"},
    ),
    (
        "Secretary Ann Lee met today with Norwegian Foreign Minister Kari Holm in Brussels. The Secretary and the "
        "Foreign Minister reaffirmed their commitment to open seas.",
        {"Ann Lee and Kari Holm promise → -"},
    ),
    (
        "Ann Lee had a three-way meeting on Monday with Mr. Holm, Prime Minister Kenji Abo of Japan, and President Ana "
        "Ruiz of Chile.",
        {"in-person: Ana Ruiz, Ann Lee, Holm, Kenji Abo 2024-05-13"},
    ),
    (
        "Traveling to the West Bank, Holm will meet with Ana Ruiz in Ramallah.",
        {"visit: Holm, West Bank planned", "in-person: Ana Ruiz, Holm planned"},
    ),
    (
        "Norway continues to transfer lorries with blankets and aid to Peru.",
        {"Norway aid → Peru ../2024-05-15"},
    ),
    (
        "Peru launched missile attacks on Chilean bases on Monday, Chile said.",
        {"Peru attack → Chilean bases 2024-05-13 [Chile]"},
    ),
    (
        "President Ann Lee took part by video in a spring summit of the European Council on Monday.",
        {"multilateral: Ann Lee 2024-05-13"},
    ),
    ("President Ann Lee arrives in Lima, Peru, on Friday.", {"visit: Ann Lee, Peru planned 2024-05-17"}),
    (
        "**Food Program (GFP):** President Ann Lee announced that Peru has contributed $150 million to the program.",
        {"Ann Lee say → Peru", "Peru aid → - ../2024-05-15 [Ann Lee]"},
    ),
    (
        "Working with Congress, Peru plans to provide $165 million to support elections in Chile.",
        {"money = 165000000 USD of None planned"},
    ),
    ("The king met with 33-year-old Crown Prince Omar bin Ali.", {"Omar bin Ali is Crown Prince of None"}),
    (
        "The Associated Press has learned that Peru attacked a convoy on Monday.",
        {"Peru attack → convoy 2024-05-13 [Associated Press]"},
    ),
    (
        "President Holm made new demands, prompting Peru to threaten to withdraw all forces.",
        {"Peru threaten → -"},
    ),
    ("The guarantors Chile and Bolivia said the truce holds.", {"Chile and Bolivia say → -"}),
    ("Chile and its ally Peru condemned the raid.", {"Chile and Peru condemn → -"}),
    ("The President met with Kari Holm on Monday.", {"in-person: Kari Holm, President 2024-05-13"}),
    ("The G-7 rejected the proposal on Monday.", {"G-7 reject → - 2024-05-13"}),
    (
        "Norway and Peru began patrols in March following a visit by Chile's defence minister to Lima.",
        {"visit: Chile's defence minister, Peru ../2024-03-31"},
    ),
    (
        "A new round of talks between Ana Ruiz and Peruvian officials is set for Friday.",
        {"talks: Ana Ruiz, Peruvian officials planned 2024-05-17"},
    ),
    (
        "Norwegian officials have offered to buy grain. They met with union leaders on Monday.",
        {"in-person: Norwegian officials, union leaders 2024-05-13"},
    ),
    (
        "The ambassador described meeting refugees in the camp on Monday.",
        {"in-person: ambassador, refugees 2024-05-13"},
    ),
    ("President Ana Ruiz pulled out of a summit with Kari Holm in Oslo.", {"in-person: Ana Ruiz, Kari Holm denied"}),
    ("The administration hit Chile with hefty tariffs on copper.", {"administration sanction → Chile ../2024-05-15"}),
    (
        "The Peruvian army said it was going to move troops to Lima.",
        {"Peruvian army mobilize → Lima planned 2024-05-15/.. [Peruvian army]"},
    ),
    ("He argued for the nuclear deal from which Peru withdrew in May 2023.", {"Peru sanction → - 2023-05"}),
    (
        "Independent counsel Kari Holm has investigated the matter since May.",
        {"Kari Holm is Independent counsel of None"},
    ),
    ("Homeland Security Advisor Ann Lee convened a meeting.", {"Ann Lee is Homeland Security Advisor of None"}),
    ("Omar Conti, the first Peruvian prime minister to visit Oslo, left.", {"Omar Conti is prime minister of Peru"}),
    (
        "Secretary Holm and the Foreign Ministers of Peru, Chile, Oman, and the Republic of Korea met on Monday.",
        {
            "multilateral: Foreign Minister of Chile, Foreign Minister of Oman, Foreign Minister of Peru, Foreign "
            "Minister of Republic of Korea, Holm 2024-05-13"
        },
    ),
    (
        "Iranian Foreign Minister Hossein Amir-Abdollahian met Peru's foreign minister, Prince Omar bin Ali, Monday.",
        {
            "Hossein Amir-Abdollahian is Foreign Minister of Iran",
            "Prince Omar bin Ali is foreign minister of Peru",
            "in-person: Hossein Amir-Abdollahian, Prince Omar bin Ali 2024-05-13",
        },
    ),
    (
        "As Peru's Ambassador to the United Nations Maria Soto-Green stated after the vote, Chile cannot leave.",
        {"Maria Soto-Green is Ambassador to the United Nations of Peru"},
    ),
    ("Ana Ruiz backed out of a planned meeting with Kari Holm.", {"in-person: Ana Ruiz, Kari Holm denied"}),
    (
        "Neither Norway nor Peru has signed an agreement with Chile.",
        {"Norway and Peru agree → Chile denied ../2024-05-15"},
    ),
    (
        "Rather than meet the envoy, President Omar Diallo travelled to Lima.",
        {"in-person: Omar Diallo, envoy denied", "visit: Omar Diallo, Peru ../2024-05-15"},
    ),
    ("Instead of meeting Kari Holm, Omar Diallo travelled to Lima.", {"in-person: Kari Holm, Omar Diallo denied"}),
    ("Ann Lee canceled plans to meet Kari Holm in Oslo.", {"in-person: Ann Lee, Kari Holm denied"}),
    (
        "Mr. Novak condemned the pact signed by Prime Minister Kari Holm on her visit to Peru this week.",
        {"visit: Kari Holm, Peru 2024-05-13/2024-05-15"},
    ),
    (
        "Deputy Lee met with Omar Ruiz at the White House on Monday. They discussed Peru's talks with the World Bank.",
        {"in-person: Lee, Omar Ruiz 2024-05-13"},
    ),
    (
        "Deputy Lee met today with Omar Ruiz in Lima to go on with a plan made at their March meeting in Oslo.",
        {"in-person: Lee, Omar Ruiz 2024-05-15"},
    ),
    (
        "Vice President Kari Holm met today with President Omar Diallo in Quito ahead of President Diallo's meeting "
        "with President Ruiz. The leaders discussed trade.",
        {"in-person: Kari Holm, Omar Diallo 2024-05-15", "in-person: Omar Diallo, Ruiz planned"},
    ),
    ("Holm also noted the June visit by Vice President Ruiz to Peru.", {"visit: Peru, Ruiz planned 2024-06"}),
    (
        "Ann Lee met on Monday with her counterparts from allies Estonia, Latvia, and Poland.",
        {"in-person: Ann Lee, counterpart of Estonia, counterpart of Latvia, counterpart of Poland 2024-05-13"},
    ),
    (
        "We the leaders of Peru, Chile and the European Union announced a plan to build a port.",
        {"leaders of Peru, leaders of Chile and leaders of European Union promise → -"},
    ),
    (
        "Peru told Chile that talks would resume, according to the Chilean foreign ministry.",
        {"Peru say → Chile [Chilean foreign ministry]"},
    ),
    ("Both governments restated their commitment to the river treaty.", {"governments promise → -"}),
    (
        "Norwegian Foreign Minister Ann Lee will discuss the sharing of the river and its many dams with her Peruvian "
        "counterpart Omar Ruiz next week, a spokeswoman said.",
        {"unspecified: Ann Lee, Omar Ruiz planned 2024-05-20/2024-05-26 [spokeswoman]"},
    ),
    (
        "The charity Relief said on Saturday that two wells have run dry in the valley and blamed the authorities for "
        "the delay.",
        {"charity Relief accuse → authorities 2024-05-11"},
    ),
    (
        "The rebels published a letter saying they will hand in their weapons and urging a new round of talks.",
        {"rebels appeal → -"},
    ),
    (
        "Lee said that Peru should have been slower in opening its ports to the fleet, stating that it must watch what "
        "Chile does.",
        {"Lee demand → Chile"},
    ),
    (
        "A Peruvian envoy said it was hard to gauge the north. “There is no signal,” Peruvian envoy Omar Ruiz told "
        "reporters in Oslo.",
        {"Omar Ruiz say → -"},
    ),
    ("President Omar Lee of Norway came. The Norwegian leader said it was over.", {"Omar Lee say → -"}),
    (
        "Foreign Secretary Kari Geneva said it was clear. Geneva has also urged Peru not to strike.",
        {"Kari Geneva appeal → Peru"},
    ),
    (
        "Holm met the Peruvian leader in Lima, where she voiced “appreciation for his policies,” his office said.",
        {"in-person: Holm, Peruvian leader ../2024-05-15 [his office]"},
    ),
    (
        "Adviser Kari Holm argued Lee should embrace the plan.",
        {"Kari Holm appeal → Lee"},
    ),
    (
        "Kari Holm said Peru has raised no concern about the summit, after the country threatened to leave it.",
        {"Peru threaten → - [Kari Holm]"},
    ),
    (
        "Secretary Lee thanked Foreign Minister Omar Ruiz for hosting Deputy Holm for a meeting in Oslo.",
        {"in-person: Holm, Omar Ruiz ../2024-05-15"},
    ),
    ("She will thank Peru for providing refuge to Ukrainians.", {"Peru aid → Ukrainians ../2024-05-15"}),
    (
        "Governments have offered Peru security assurances more than 33 times.",
        {"other >= 33 times of times"},
    ),
    ("Envoy Ann Lee will visit the Kyrgyz Republic and Peru.", {"visit: Ann Lee, Kyrgyz Republic, Peru planned"}),
    ("Secretary Lee traveled to Burma on Monday.", {"visit: Burma, Lee 2024-05-13"}),
    (
        "Envoy Ann Lee will meet with local human rights defenders, like-minded institutions, and officials.",
        {"in-person: Ann Lee, like-minded institutions, local human rights defenders, officials planned"},
    ),
    (
        "Assistant Secretary Omar Lee will lead a delegation to Peru. The delegation is comprised of Ann Ruiz and Kari "
        "Holm. In Lima, the delegation will meet with senior Peruvian officials.",
        {"in-person: Ann Ruiz, Kari Holm, Omar Lee, senior Peruvian officials planned"},
    ),
    (
        "A new bridge must be built, Foreign Minister Omar Ruiz said at a briefing after talks with Foreign Minister "
        "Ann Lee.",
        {"in-person: Ann Lee, Omar Ruiz ../2024-05-15", "Omar Ruiz demand → -"},
    ),
    (
        "Norway pledged 4 million pounds in aid to Peru, the government said on Wednesday.",
        {"aid = 4000000 GBP of None planned [government]"},
    ),
    (
        "The Vice President made clear that the dam is safe to use and underscored that both peoples must have equal "
        "shares of the water.",
        {"Vice President demand → peoples", "Vice President say → -"},
    ),
    (
        "Vice President Kari Holm spoke on Monday with Crown Prince and Interior Minister Omar Lee of Bahrain.",
        {"call: Kari Holm, Omar Lee 2024-05-13"},
    ),
    ("Ann Lee and Omar Ruiz spoke about the war between Norway and Peru.", {"call: Ann Lee, Omar Ruiz ../2024-05-15"}),
    ("The attacks threaten the more than 70,000 citizens living in Peru.", {"other >= 70000 citizens of citizens"}),
    (
        "The Northern Post reported on Monday that Ann Lee rejected the plan, saying she would come as a “plain "
        "tourist.”",
        {"Ann Lee reject → - [Northern Post]", "Ann Lee say → - [Northern Post]"},
    ),
    (
        "Everybody here is aware Vice President Ruiz will greet President Holm at noon.",
        {"Ruiz is Vice President of None"},
    ),
    ("Deputy Lee will no longer fly to Chile on June 12.", {"visit: Chile, Lee denied 2024-06-12"}),
    ("Ann Lee decided against coming to a meeting with Kari Holm in Lima.", {"in-person: Ann Lee, Kari Holm denied"}),
    ("Chile pulled out of planned border talks with Peru last week.", {"talks: Chile, Peru denied"}),
    (
        "He did not elaborate on the meeting in Quito between envoy Kari Holm and envoy Omar Ruiz.",
        {"in-person: Kari Holm, Omar Ruiz ../2024-05-15"},
    ),
]


@pytest.mark.parametrize(("text", "told"), TOLD, ids=[text[:40] for text, _ in TOLD])
def test_what_a_sentence_tells(text: str, told: set[str]) -> None:
    """All that is listed is found, slot by slot."""
    assert told <= {shape(entry) for entry in entries(text)}


NOT_TOLD = [
    ("Novak seemed to strike a softer tone on Monday.", "attack"),
    ("Peru's defence system has intercepted 130 rockets, the army said.", "attack"),
    ("Vice President Kari Holm launched a smuggling task force in Lima.", "attack"),
    ("Holm feared that the leak would cost her the 2016 election.", "figure"),
    ("The two advisers have driven concrete initiatives.", "figure"),
    ("How the government is attacking research in the north", "attack"),
    ("Novak's policy, announced Thursday, closed two ports.", "statement"),
    ("Reuters spoke to Omar Musa, a father of seven, in the market on Monday.", "meeting"),
    ("Ruiz spoke at a joint press briefing in Oslo with her counterpart, Kari Holm.", "call"),
    ("President Omar Lee clashed with Peruvian leaders over the talks.", "attack"),
    ("Kari Holm spoke at the conference in Lima on Monday.", "call"),
    ("Omar Conti and Ana Ruiz hit it off in Lima.", "attack"),
    ("The ministry released its own version of the plan.", "concede"),
    ("The plan was announced by the ministry during her visit to Oslo.", "meeting"),
    ("I think of the safety of citizens held hostage around the world.", "deed"),
    ("The envoy left, per the instructions of President Kari Holm.", "statement"),
    ("Neither side has commented on the report.", "statement"),
    ("Chile has not said whether it would attend the summit.", "statement"),
    ("Syrian strongman Omar Karam said the war would go on.", "role"),
    ("The team is preparing for a summit with Norway's leader, Ann Lee said.", "role"),
    ("The government retaliated by expelling the Chilean ambassador.", "attack"),
    ("The guard shot himself on Monday.", "deed"),
    ("The pipeline started its commercial operation on May 1.", "deed"),
    ("Norway and Peru pledged to mobilize further investment in ports.", "mobilize"),
    ("Rebels nearly overthrew the president in 2011.", "deed"),
    ("President Ana Ruiz called Prime Minister Ann Lee a liar.", "meeting"),
    ("Kari Holm spoke to reporters at a press conference in Oslo on Monday.", "meeting"),
    ("Ruiz declined to say whether the moves crossed a red line.", "statement"),
    ("The two men might meet for an hour on the margins of the fair.", "meeting"),
    ("The president has refrained from imposing sanctions on Peru.", "deed"),
    ("The administration released information on the attack.", "concede"),
    ("President Holm deployed a delegation to the inauguration.", "mobilize"),
    ("The specter of Peruvians fighting Chileans looks like something from a film.", "deed"),
    ("The council, worried by the polls, attacked Foreign Minister Ann Lee.", "attack"),
    ("Protests in Oslo, captured by CNN teams on Monday.", "attack"),
    ("The mayor launched her election campaign with a vow to build a bridge.", "attack"),
    ("Chile has deployed the argument in the past.", "mobilize"),
    ("Lawmakers have repeatedly shot down suggestions that they dismiss the case.", "deed"),
    ("President Holm fired off an angry tweet at Peru.", "attack"),
    ("Farmers were hurt, according to statistics released by the Department of Trade.", "concede"),
    ("Senator Holm spoke with Ann Lee during a hearing about Peru and fighting the rebels.", "deed"),
    ("The steps are taken in view of the UN conference on climate in Lima.", "meeting"),
    ("Norway has put tariffs on timber, and Peru has retaliated by imposing duties on cheese.", "statement"),
    ("“I understand 100 percent of your worries,” Novak said.", "figure"),
    ("She spent less on roads than two per cent, a target that the provinces agreed to meet by 2024.", "meeting"),
    ("A spokeswoman for the ministry flatly dismissed the claim.", "concede"),
    ("So the mayor has put forth a plan, a neighbourhood plan for the winter.", "mobilize"),
    ("That is why Lee put in place a supply task force in May.", "mobilize"),
    ("The ministry has been working with Norway and Peru to finish this treaty.", "meeting"),
    ("A pastor who once sang with Omar Luther King Jr. told the committee that it mattered.", "role"),
]


@pytest.mark.parametrize(("text", "kind"), NOT_TOLD, ids=[text[:40] for text, _ in NOT_TOLD])
def test_what_a_sentence_does_not_tell(text: str, kind: str) -> None:
    """Nobody said it, nobody held it, nobody did it."""
    found = {entry.kind if not isinstance(entry, Deed) else entry.type for entry in entries(text)}
    assert kind not in (found if kind != "deed" else {entry.kind for entry in entries(text)})


def test_a_paper_passes_on_what_it_reports() -> None:
    """The Washington Post is no post of somebody's, and does nothing by reporting."""
    text = "President Jean Petit told Kari Holm that he disliked the plan, the Washington Post reported."
    told = [e for e in entries(text) if isinstance(e, Statement)]
    assert [e.speaker.name for e in told] == ["Jean Petit"]


def test_what_went_before_is_the_outlets_own() -> None:
    """Behind "hours after" the paper tells what it knows; the speaker did not say it."""
    text = (
        "Peru announced on Sunday that it was closing its embassy in Chile, hours after rebels attacked a convoy near "
        "the border."
    )
    (attack,) = [e for e in entries(text) if isinstance(e, Deed) and e.type == "attack"]
    assert attack.voices == ()


SOURCES = [
    ("At least five miners were killed and 12 were injured, according to Peru's security service.",
     ("Peru's security service",)),
    ("Chile shipped about 30 percent of all copper in 2022, according to the Norwegian Geological Survey, with Peru "
     "being another big supplier.", ("Norwegian Geological Survey",)),
    ("According to a World Bank report, since taking the mine in April, the group has imposed taxes on 120 tonnes of "
     "copper.", ("World Bank",)),
    ("Reuters said the talks had failed. At least 40 people were killed, according to the news agency.", ("Reuters",)),
    ("The crew of 14 sailors was exchanged according to the agreement.", ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "voices"), SOURCES, ids=[text[:40] for text, _ in SOURCES])
def test_whose_word_a_figure_is(text: str, voices: tuple[str, ...]) -> None:
    """A source that closes or opens a sentence is whose word all of it is; an agreement tells nothing."""
    figures = [e for e in entries(text) if isinstance(e, Figure)]
    assert figures
    assert {e.voices for e in figures} == {voices}


def test_where_something_goes_on_is_not_where_it_is_talked_about() -> None:
    """Nor is a summit on whose margins two met what they talked about."""
    (one,) = [
        e for e in entries("Ann Lee conferred with Kari Holm about the situation in Peru.") if e.kind == "meeting"
    ]
    assert isinstance(one, Meeting)
    assert one.where is None
    text = "President Ruiz met with Prime Minister Conti on the margins of the Ports Summit in Lima to discuss trade."
    (one,) = [e for e in entries(text) if e.kind == "meeting"]
    assert isinstance(one, Meeting)
    assert one.topics == ("trade",)


def test_a_meeting_named_in_passing_stands_on_the_sentence_that_tells_of_it() -> None:
    """ "Called others after speaking with her" is no place to look for the call itself, if the next sentence tells."""
    text = (
        "Kari Holm phoned several European leaders after speaking with President Ana Ruiz. "
        "Ruiz and Holm held a two-hour call on Monday."
    )
    (one,) = [e for e in entries(text) if isinstance(e, Meeting) and "Ana Ruiz" in {p.name for p in e.parties}]
    assert [v.text for v in one.evidence] == ["Ruiz and Holm held a two-hour call on Monday."]


def test_days_and_places_of_what_is_discussed_are_not_those_of_the_discussion() -> None:
    """ "Discussed the negotiations in Oslo", "the July 9-11 summit in Lima"."""
    text = (
        "Kari Holm met on Monday with her counterparts from Norway and Peru. They also talked about plans for the "
        "July 9-11 Ports Summit in Lima, including concrete steps, and the negotiations in Oslo."
    )
    found = [e for e in entries(text) if isinstance(e, Meeting)]
    assert {e.when.edtf for e in found if e.when} == {"2024-05-13"}
    assert {e.where for e in found} == {None}


def test_whom_the_model_points_at_is_told() -> None:
    """`memcon explain` says whom a statement is about by the model, in figures."""
    document = read(Article("Minister Kari Holm on Monday thanked President Ana Ruiz of Peru for her support."))
    (one,) = [e for e in extract(document) if isinstance(e, Statement)]
    assert one.target is not None
    assert one.target.name == "Ana Ruiz"
    assert "whom it is about, by the model: Ana Ruiz " in why_entry(document, one).opinion


def test_a_title_does_not_begin_in_the_sentence_before() -> None:
    """Nor do those who head somewhere head anything."""
    text = "Deputy Secretary Kari Holm met with Ana Silva in Washington, D.C. Deputy Secretary Holm discussed trade."
    assert {e.title for e in entries(text) if isinstance(e, Role)} == {"Deputy Secretary"}
    text = "World leaders, including President Ruiz and Chilean President Luis Vera, head to Osaka for the summit."
    assert {e.title for e in entries(text) if isinstance(e, Role)} == {"President"}


def test_who_are_there_already_are_no_plan() -> None:
    """ "The 83 members will meet": what they will do is planned, and that there are 83 is not."""
    (one,) = [
        e for e in entries("The 83 members of our league will go on to use all their power.") if isinstance(e, Figure)
    ]
    assert (one.value, one.status) == (83, "actual")


def test_rebukes_are_of_those_from_whom_they_came() -> None:
    """What somebody got for what they did is a statement, and no target is one of several who speak together."""
    text = "That drew rebukes from Prime Minister Bo Lind and Foreign Minister Kari Holm."
    (one,) = [e for e in entries(text) if isinstance(e, Statement)]
    assert (one.speaker.name, one.act, one.target) == ("Bo Lind and Kari Holm", "condemn", None)
    text = "The plan was met with condemnation by the Peruvian government on Monday."
    (one,) = [e for e in entries(text) if isinstance(e, Statement)]
    assert (one.speaker.name, one.act) == ("Peruvian government", "condemn")
    assert not [e for e in entries("The port received financial support from the World Bank.") if e.kind == "statement"]


def test_what_something_was_called_off_after_is_real() -> None:
    """The attacks are, though the visit is not; and an aim is no deed yet."""
    (one,) = [e for e in entries("The visits were canceled after the attacks by militants in Lima.")
              if isinstance(e, Deed)]  # fmt: skip
    assert (one.type, one.status) == ("attack", "actual")
    text = "Norway and Peru have been conducting talks for months to conclude an agreement."
    assert not [e for e in entries(text) if isinstance(e, Deed)]


def test_an_island_is_where_people_met_and_not_what_about() -> None:
    """ "On" says where of an island, and what about of its fate."""
    (one,) = [e for e in entries("Ann Lee met Kari Holm on the resort island of Chiloé.") if isinstance(e, Meeting)]
    assert (one.where.name if one.where else None, one.topics) == ("Chiloé", ())
    (one,) = [e for e in entries("Ann Lee met Kari Holm on the fate of the island.") if isinstance(e, Meeting)]
    assert (one.where, one.topics) == (None, ("the fate of the island",))


def test_a_question_is_not_the_answers() -> None:
    """What a reporter asked is no entry, and its quoted words are not the speaker's."""
    text = "A reporter asked whether Holm was “bothered at all” by the tests. Holm said, “No, I am not. I sleep well.”"
    (one,) = [e for e in entries(text) if isinstance(e, Statement)]
    assert [q.text for q in one.quotations] == ["No, I am not. I sleep well."]


def test_content_is_all_of_what_is_quoted() -> None:
    """Of two quoted sentences before "said", both."""
    text = "“My people think it is a violation. I view it differently,” Kari Holm said."
    (one,) = [e for e in entries(text) if isinstance(e, Statement)]
    assert one.content == "“My people think it is a violation. I view it differently,”"


def test_a_person_of_one_country_is_no_official_of_another() -> None:
    """ "The Turkish official", behind what a Peruvian spokesman said, is not he."""
    text = "Peruvian army spokesman Ivan Novak said that it was clear. The Turkish official rejected the claim."
    assert [e.speaker.name for e in entries(text) if isinstance(e, Statement)] == ["Ivan Novak", "Turkish official"]


def test_of_leaders_and_a_president_she_is_the_president() -> None:
    """Several hold the first title."""
    (one,) = [
        e for e in entries("There will be a dinner with the G7 leaders and President Ana Ruiz.") if isinstance(e, Role)
    ]
    assert (one.title, one.body) == ("President", None)


def test_a_paper_that_is_released_frees_nobody() -> None:
    """A list of 210 leaders counts none released."""
    (one,) = [e for e in entries("The ministry released a list of 210 Peruvian leaders.") if isinstance(e, Figure)]
    assert (one.value, one.measure) == (210, "other")


def test_the_first_of_its_kind_is_the_same_meeting() -> None:
    """What is said of a meeting behind a comma tells of no other one."""
    text = (
        "The news breaks days before a planned June 17 meeting in Lima between Ana Ruiz and President Omar Lee, the "
        "first such meeting of a president and a leader of the north."
    )
    assert [e.status for e in entries(text) if isinstance(e, Meeting)] == ["planned"]


def test_who_is_the_one_named_last() -> None:
    """A relative clause with "who" is about the person whose name ends before it, not about a gap."""
    text = "Ruiz acknowledged the gap between herself and Adviser Kari Holm, who said the ministry had no doubt."
    assert {e.speaker.name for e in entries(text) if isinstance(e, Statement)} <= {"Ruiz", "Kari Holm"}


def test_a_man_is_no_missis() -> None:
    """Nor is a woman of his name whom the article does not name in full he."""
    text = "Former President Omar Conti spoke in Lima. Mrs. Conti made a trip to Sweden as foreign minister."
    (one,) = [e for e in entries(text) if isinstance(e, Meeting)]
    assert sorted(p.name for p in one.parties) == ["Conti", "Sweden"]


def test_what_was_held_past_midnight_was_held() -> None:
    """A verb of the past outranks a day that is the next one only where it was printed."""
    text = "On Thursday, May 16, Adviser Kari Holm met with Adviser Ann Lee in Seoul."
    (one,) = [e for e in entries(text) if isinstance(e, Meeting)]
    assert (one.status, one.when.edtf if one.when else None) == ("actual", "2024-05-16")


def test_nobody_named_is_called_by_the_noun_of_one_who_is_not() -> None:
    """ "The diplomat" is the one who was quoted before, and no envoy whom the report names."""
    text = (
        "The envoy Kari Holm arrived in Oslo on Monday. A council diplomat said the idea had been passed on to her. "
        "There are many ideas, the diplomat said."
    )
    assert "Kari Holm" not in {e.speaker.name for e in entries(text) if isinstance(e, Statement)}


def test_we_who_write_are_not_who_met_before() -> None:
    """ "We" of a text without an issuer is nobody known."""
    text = (
        "Deputy Kari Holm and Foreign Minister Omar Ruiz met in Lima on Monday. We have consulted often with the "
        "Ministry of Ports about the dredging."
    )
    (one,) = [e for e in entries(text) if isinstance(e, Meeting)]
    assert sorted(p.name for p in one.parties) == ["Kari Holm", "Omar Ruiz"]


def test_what_is_said_ends_before_whose_word_it_is() -> None:
    """ "…, according to the ministry" is no part of what Peru told Chile."""
    text = "Peru told Chile that talks would resume, according to the Chilean foreign ministry."
    assert [e.content for e in entries(text) if isinstance(e, Statement)] == ["talks would resume"]


def test_it_is_who_spoke_and_not_of_whom_they_spoke() -> None:
    """ "It added" goes on with the committee, whoever else should do something in its words."""
    text = (
        "The Relief Committee said the United Nations must watch over the bridge. Both armies should withdraw and the "
        "Peruvian government should release the drivers, it added."
    )
    assert {e.speaker.name for e in entries(text) if isinstance(e, Statement)} == {"Relief Committee"}


def test_what_is_marked_within_the_words_is_said() -> None:
    """A "said" of which the model marks only "expects" is told, once."""
    text = "Prime Minister Ana Ruiz met him in Lima. She said she expects Peru to take concrete steps toward a truce."
    (one,) = [e for e in entries(text) if isinstance(e, Statement)]
    assert (one.speaker.name, one.act) == ("Ana Ruiz", "demand")
