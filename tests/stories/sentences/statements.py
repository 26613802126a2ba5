"""Sentences that tell what somebody said, to whom, and through whom we know.

Tables for `test_sentences`, in our own words; what is listed is told, each as `shape` writes it.
"""

STATEMENTS = [
    ("Holm did not accept the offer.", {"Holm reject → -"}),
    ("Lee did not hesitate to condemn the raid.", {"Lee condemn → -"}),
    (
        "Norway not only condemned the raid but also accused Peru of lying.",
        {"Norway accuse → Peru"},
    ),
    ("Holm said she did not believe the report.", {"Holm say → -"}),
    ("Deputy Secretary Ann Lee reaffirmed the administration's commitment to the talks.", {"Ann Lee promise → -"}),
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
    (
        '"The talks went well," Peru\'s foreign minister, Ana Ruiz, told Reuters.',
        {"Ana Ruiz say → - [Reuters]", "Ana Ruiz is foreign minister of Peru"},
    ),
    (
        "Minister Kari Holm welcomed the plan, while Minister Luis Vera said that it would fail.",
        {"Kari Holm praise → -", "Luis Vera promise → -"},
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
    ('Robert Lee thanked Maria Holm. "The talks went on," she said.', {"Maria Holm say → -"}),
    ("President Holm defended the agreement with Peru.", {"Holm praise → Peru"}),
    (
        'Peruvian prime minister Luis Vera speaking to the Andean Council think tank called the deal "a mistake".',
        {"Luis Vera condemn → -"},
    ),
    (
        "Secretary Ann Lee met today with Norwegian Foreign Minister Kari Holm in Brussels. The Secretary and the "
        "Foreign Minister reaffirmed their commitment to open seas.",
        {"Ann Lee and Kari Holm promise → -"},
    ),
    (
        "**Food Program (GFP):** President Ann Lee announced that Peru has contributed $150 million to the program.",
        {"Ann Lee say → Peru", "Peru aid → - ../2024-05-15 [Ann Lee]"},
    ),
    (
        "President Holm made new demands, prompting Peru to threaten to withdraw all forces.",
        {"Peru threaten → -"},
    ),
    ("The guarantors Chile and Bolivia said the truce holds.", {"Chile and Bolivia say → -"}),
    ("Chile and its ally Peru condemned the raid.", {"Chile and Peru condemn → -"}),
    ("The G-7 rejected the proposal on Monday.", {"G-7 reject → - 2024-05-13"}),
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
        "Adviser Kari Holm argued Lee should embrace the plan.",
        {"Kari Holm appeal → Lee"},
    ),
    (
        "Kari Holm said Peru has raised no concern about the summit, after the country threatened to leave it.",
        {"Peru threaten → - [Kari Holm]"},
    ),
    (
        "The Vice President made clear that the dam is safe to use and underscored that both peoples must have equal "
        "shares of the water.",
        {"Vice President demand → peoples", "Vice President say → -"},
    ),
    (
        "The Northern Post reported on Monday that Ann Lee rejected the plan, saying she would come as a “plain "
        "tourist.”",
        {"Ann Lee reject → - [Northern Post]", "Ann Lee say → - [Northern Post]"},
    ),
    (
        "Today Vice President Kari Holm met with President Omar Ruiz in Lima. The Vice President and President Ruiz "
        "also discussed trade and noted the king's plan to send a ship to Chile.",
        {"Kari Holm and Omar Ruiz say → -"},
    ),
    (
        "Vice President Kari Holm met today with President Omar Ruiz in Lima. The Vice President and President Ruiz "
        "reaffirmed the importance of help for Chile.",
        {"Kari Holm and Omar Ruiz say → Chile"},
    ),
    (
        "President Kari Holm criticized Prime Minister Ann Lee after Peru issued a statement demanding that Norway end "
        "its campaign.",
        {"Peru demand → Norway", "Kari Holm condemn → Ann Lee"},
    ),
    ("President Ann Lee said any raid would be met with a swift and forceful response.", {"Ann Lee threaten → -"}),
    ("Norway said it will impose more tariffs on Peruvian goods.", {"Norway threaten → -"}),
    ("Norway said it would lift its tariffs on Peruvian goods.", {"Norway promise → -"}),
    ("Foreign Minister Kari Holm said both sides need to talk.", {"Kari Holm appeal → -"}),
    ("Foreign Minister Kari Holm said the terms still need to be sorted out.", {"Kari Holm say → -"}),
    ("The governor said he had nothing to do with the raid.", {"governor deny → -"}),
    ("The Secretary emphasized the strength of the partnership with Peru.", {"Secretary praise → Peru"}),
    ("Foreign Minister Kari Holm said it was a terrible deal for Norway.", {"Kari Holm condemn → Norway"}),
    ("The army said it had hit two camps on Sunday.", {"army say → -"}),
    ("The minister said the army should not step in.", {"minister appeal → army"}),
    ("Norway reiterated its call on the army to spare the village.", {"Norway appeal → army"}),
    ("Norway reiterated its offer to host the talks.", {"Norway propose → -"}),
]
