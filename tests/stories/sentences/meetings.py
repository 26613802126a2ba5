"""Sentences that tell of meetings: who took part, how real they are, when, and whose word it is.

Tables for `test_sentences`, in our own words; what is listed is told, each as `shape` writes it.
"""

MEETINGS = [
    (
        "The meeting between Ann Lee and President Omar Ruiz, whose trip to Chile was cancelled in March, took place "
        "in Lima on Monday.",
        {"in-person: Ann Lee, Omar Ruiz 2024-05-13"},
    ),
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
    ("Kari Holm was pleased to host Ana Ruiz on Monday.", {"in-person: Ana Ruiz, Kari Holm 2024-05-13"}),
    (
        "Peru urges the Chilean side not to waste the spring and to engage with Special Envoy Kari Holm.",
        {"in-person: Chile, Kari Holm called-for [Peru]"},
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
        "Secretary Ann Lee will travel to Lima, Peru, June 5-6 and to Santiago, Chile, June 7.",
        {
            "visit: Ann Lee, Peru planned 2024-06-05/2024-06-06",
            "visit: Ann Lee, Chile planned 2024-06-07",
            "Ann Lee is Secretary of None",
        },
    ),
    ("Lee almost met Kari Holm in Oslo.", {"in-person: Kari Holm, Lee denied"}),
    ("Lee was to have met Kari Holm in Oslo but fell ill.", {"in-person: Kari Holm, Lee planned"}),
    (
        "President Lee will travel to Oslo, Norway, at the invitation of King Haakon Lund.",
        {"visit: Haakon Lund, Lee planned", "Lee is President of None", "Haakon Lund is King of None"},
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
        "The envoy said that she was hopeful for new talks between Ann Lee and Luis Vera on Friday.",
        {"in-person: Ann Lee, Luis Vera possible 2024-05-17 [envoy]"},
    ),
    (
        "Prime Minister Ann Lee met with US Security Secretary Kari Holm on Sunday night in Lima, the Prime Minister's "
        "Office shared on Monday.",
        {"in-person: Ann Lee, Kari Holm 2024-05-12 [Prime Minister's Office]"},
    ),
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
        "Ann Lee had a three-way meeting on Monday with Mr. Holm, Prime Minister Kenji Abo of Japan, and President Ana "
        "Ruiz of Chile.",
        {"in-person: Ana Ruiz, Ann Lee, Holm, Kenji Abo 2024-05-13"},
    ),
    (
        "Traveling to the West Bank, Holm will meet with Ana Ruiz in Ramallah.",
        {"visit: Holm, West Bank planned", "in-person: Ana Ruiz, Holm planned"},
    ),
    (
        "President Ann Lee took part by video in a spring summit of the European Council on Monday.",
        {"multilateral: Ann Lee 2024-05-13"},
    ),
    ("President Ann Lee arrives in Lima, Peru, on Friday.", {"visit: Ann Lee, Peru planned 2024-05-17"}),
    ("The President met with Kari Holm on Monday.", {"in-person: Kari Holm, President 2024-05-13"}),
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
    (
        "Secretary Holm and the Foreign Ministers of Peru, Chile, Oman, and the Republic of Korea met on Monday.",
        {
            "multilateral: Foreign Minister of Chile, Foreign Minister of Oman, Foreign Minister of Peru, Foreign "
            "Minister of Republic of Korea, Holm 2024-05-13"
        },
    ),
    ("Ana Ruiz backed out of a planned meeting with Kari Holm.", {"in-person: Ana Ruiz, Kari Holm denied"}),
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
        "Norwegian Foreign Minister Ann Lee will discuss the sharing of the river and its many dams with her Peruvian "
        "counterpart Omar Ruiz next week, a spokeswoman said.",
        {"unspecified: Ann Lee, Omar Ruiz planned 2024-05-20/2024-05-26 [spokeswoman]"},
    ),
    (
        "Holm met the Peruvian leader in Lima, where she voiced “appreciation for his policies,” his office said.",
        {"in-person: Holm, Peruvian leader ../2024-05-15 [his office]"},
    ),
    (
        "Secretary Lee thanked Foreign Minister Omar Ruiz for hosting Deputy Holm for a meeting in Oslo.",
        {"in-person: Holm, Omar Ruiz ../2024-05-15"},
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
        "Vice President Kari Holm spoke on Monday with Crown Prince and Interior Minister Omar Lee of Bahrain.",
        {"call: Kari Holm, Omar Lee 2024-05-13"},
    ),
    ("Ann Lee and Omar Ruiz spoke about the war between Norway and Peru.", {"call: Ann Lee, Omar Ruiz ../2024-05-15"}),
    ("Deputy Lee will no longer fly to Chile on June 12.", {"visit: Chile, Lee denied 2024-06-12"}),
    ("Ann Lee decided against coming to a meeting with Kari Holm in Lima.", {"in-person: Ann Lee, Kari Holm denied"}),
    ("Chile pulled out of planned border talks with Peru last week.", {"talks: Chile, Peru denied"}),
    (
        "He did not elaborate on the meeting in Quito between envoy Kari Holm and envoy Omar Ruiz.",
        {"in-person: Kari Holm, Omar Ruiz ../2024-05-15"},
    ),
    (
        "President Kari Holm hosted a dinner for President Omar Ruiz on Monday.",
        {"in-person: Kari Holm, Omar Ruiz 2024-05-13"},
    ),
    (
        "The trilateral meeting brought together Foreign Minister Ann Lee, President Omar Ruiz and Prime Minister "
        "Eva Vega.",
        {"in-person: Ann Lee, Eva Vega, Omar Ruiz ../2024-05-15"},
    ),
    (
        "President Kari Holm was greeted by President Omar Ruiz at the palace.",
        {"in-person: Kari Holm, Omar Ruiz ../2024-05-15"},
    ),
    (
        "Assistant Secretary Ann Lee will travel to the Nordic Region from June 25 to 29, with stops in Norway, "
        "Denmark and Sweden.",
        {"visit: Ann Lee, Denmark, Norway, Sweden planned 2024-06-25/2024-06-29"},
    ),
    (
        "President Holm's trip to Peru next week is to include many hours of talks with Peruvian President Omar Ruiz.",
        {
            "visit: Holm, Peru planned 2024-05-20/2024-05-26",
            "in-person: Holm, Omar Ruiz planned 2024-05-20/2024-05-26",
        },
    ),
    (
        "Members of the council attended the meeting with President Kari Holm on Monday. Mayor Omar Ruiz was asked to "
        "come but did not attend the meeting.",
        {"multilateral: Kari Holm, Members of the council 2024-05-13"},
    ),
    (
        "The news came before a planned summit of President Kari Holm and President Omar Ruiz in Lima, which has since "
        "been cancelled.",
        {"in-person: Kari Holm, Omar Ruiz denied"},
    ),
    (
        "President Kari Holm might pull out of her summit with President Omar Ruiz, the king said.",
        {"in-person: Kari Holm, Omar Ruiz planned [king]"},
    ),
    (
        "Norwegian Prime Minister Ann Lee on Monday called Peruvian President Omar Ruiz to address the worsening "
        "floods in the north.",
        {"call: Ann Lee, Omar Ruiz 2024-05-13"},
    ),
    (
        "Prime Minister Eva Vega's spokesman said on Monday that she would travel to Oslo.",
        {"visit: Eva Vega, Norway planned [Prime Minister Eva Vega's spokesman]"},
    ),
    (
        "Assistant Secretary Ann Lee travels to Norway and Peru May 15-19 for talks on fish.",
        {"visit: Ann Lee, Norway, Peru planned 2024-05-15/2024-05-19"},
    ),
    (
        "Finnish Foreign Minister Jan Koski said on Saturday after talks with Arctic Council states in Norway that he "
        "was confident.",
        {"talks: Arctic Council states in Norway, Jan Koski 2024-05-11"},
    ),
    (
        "An envoy said that the third round of Serbia-Kosovo talks could take place in Vienna next Monday.",
        {"talks: Kosovo, Serbia possible 2024-05-20 [envoy]"},
    ),
    (
        "Envoys of Peru held several hours of talks with President Jonas Lund in Oslo on Monday.",
        {"talks: Envoys of Peru, Jonas Lund 2024-05-13"},
    ),
    (
        'Koski said on Monday the talks with Norwegian Foreign Minister Kari Holm had been "positive".',
        {"in-person: Kari Holm, Koski ../2024-05-13 [Koski]"},
    ),
    (
        "Norwegian Foreign Minister Kari Holm has been in touch with Russian Foreign Minister Ivan Petrov, an official "
        "said.",
        {"unspecified: Ivan Petrov, Kari Holm ../2024-05-15 [official]"},
    ),
    (
        "Secretary of State Ann Lee gave assurances by phone to President Jonas Lund on Monday.",
        {"call: Ann Lee, Jonas Lund 2024-05-13"},
    ),
    (
        "Peruvian Foreign Minister Ana Ruiz arrived in Oslo on Monday. The top Peruvian diplomat will also meet Prime "
        "Minister Ann Lee.",
        {"in-person: Ana Ruiz, Ann Lee planned"},
    ),
    (
        "Envoy Jan Koski opened the day on Friday by meeting the Peruvian delegation. The Peruvian delegation, led by "
        "ambassador Ana Ruiz, made no statement.",
        {"in-person: Ana Ruiz, Jan Koski 2024-05-10"},
    ),
    (
        "Ann Lee and Omar Ruiz discussed President Jonas Lund's June trip to Peru to attend the Andes Summit and meet "
        "with Prime Minister Ana Vega.",
        {"in-person: Ana Vega, Jonas Lund planned 2024-06", "visit: Jonas Lund, Peru planned 2024-06"},
    ),
    (
        "Interior Minister Kari Holm meets Peruvian President Ana Ruiz in Oslo.",
        {"in-person: Ana Ruiz, Kari Holm ../2024-05-15"},
    ),
    (
        "Secretary of State Ann Lee is in Lima meeting with her Peruvian counterpart Omar Vega.",
        {"in-person: Ann Lee, Omar Vega ../2024-05-15"},
    ),
    (
        "President Ann Lee addressed the Andes Assembly in Lima on Tuesday.",
        {"multilateral: Ann Lee 2024-05-14"},
    ),
]
