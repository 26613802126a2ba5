"""Sentences that tell what somebody did to whom.

Tables for `test_sentences`, in our own words; what is listed is told, each as `shape` writes it.
"""

DEEDS = [
    ("No Norwegian troops attacked the port.", {"Norwegian troops attack → port denied"}),
    (
        "On March 18, the Peruvian army resumed fighting in the north, launching strikes and so breaking the truce.",
        {"Peruvian army attack → - 2024-03-18"},
    ),
    (
        "Chile's foreign ministry lodged a complaint with Peru over a call between Donald Lee and Chad's president.",
        {"Chile's foreign ministry protest → Peru ../2024-05-15"},
    ),
    (
        "Chilean troops attacked a convoy as the talks began, a Pentagon statement said.",
        {"Chilean troops attack → convoy ../2024-05-15 [Pentagon]"},
    ),
    (
        "State media reported that rebels attacked a convoy on Monday.",
        {"rebels attack → convoy 2024-05-13 [State media]"},
    ),
    (
        "Russia says its strikes have targeted the Northern Front, a militant group that attacked two villages in "
        "Peru on Monday.",
        {"militant group attack → two villages 2024-05-13", "Russia attack → Northern Front ../2024-05-15 [Russia]"},
    ),
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
    (
        "Norway has been widely accused of covertly supplying the rebels with arms.",
        {"Norway aid → rebels possible ../2024-05-15"},
    ),
    ("The rebels are thought to have killed two guards on Monday.", {"rebels attack → two guards possible 2024-05-13"}),
    (
        "CNN reported, citing sources in the ministry, that Norway had expelled three envoys on Monday.",
        {"Norway coerce → three envoys 2024-05-13 [CNN, sources in the ministry]"},
    ),
    (
        "I welcome the deal to free the crew seized by the armed group Northern Front on May 7.",
        {"Northern Front coerce → crew 2024-05-07"},
    ),
    ("President Holm has sent 2,500 Norwegian troops to the region.", {"Holm mobilize → - ../2024-05-15"}),
    (
        "Norway continues to transfer lorries with blankets and aid to Peru.",
        {"Norway aid → Peru ../2024-05-15"},
    ),
    (
        "Peru launched missile attacks on Chilean bases on Monday, Chile said.",
        {"Peru attack → Chilean bases 2024-05-13 [Chile]"},
    ),
    (
        "The Associated Press has learned that Peru attacked a convoy on Monday.",
        {"Peru attack → convoy 2024-05-13 [Associated Press]"},
    ),
    ("The administration hit Chile with hefty tariffs on copper.", {"administration sanction → Chile ../2024-05-15"}),
    (
        "The Peruvian army said it was going to move troops to Lima.",
        {"Peruvian army mobilize → Lima planned 2024-05-15/.. [Peruvian army]"},
    ),
    ("He argued for the nuclear deal from which Peru withdrew in May 2023.", {"Peru sanction → - 2023-05"}),
    (
        "Neither Norway nor Peru has signed an agreement with Chile.",
        {"Norway and Peru agree → Chile denied ../2024-05-15"},
    ),
    ("She will thank Peru for providing refuge to Ukrainians.", {"Peru aid → Ukrainians ../2024-05-15"}),
    (
        "Norway and Peru agreed to a truce at sea on Monday, the state agency reported.",
        {"Norway agree → Peru 2024-05-13 [state agency]"},
    ),
    (
        "The mayor listed the ban among sanctions imposed on Peru by Norway in May.",
        {"Norway sanction → Peru 2024-05-01/2024-05-15"},
    ),
    (
        "Norwegian-backed militias waged attacks on two Peruvian ports, officials said.",
        {"Norwegian-backed militias attack → two Peruvian ports ../2024-05-15 [officials]"},
    ),
    (
        "President Kari Holm met President Omar Ruiz in Lima on Monday. The two agreed to open consulates.",
        {"Kari Holm agree → Omar Ruiz 2024-05-13/2024-05-15"},
    ),
    ("Norway and Chile traded prisoners on Monday.", {"Norway and Chile concede → - 2024-05-13"}),
    ("Norway is considering banning Peruvian airlines from its airspace.", {"Norway sanction → - possible"}),
    (
        "Norway's ministry said on Monday that Peru had asked for it, and that the two countries had agreed to share "
        "the water.",
        {"Norway agree → Peru ../2024-05-13 [Norway's ministry]"},
    ),
    ("Chile's troops were withdrawn from the valley on Monday.", {"Chile concede → - 2024-05-13"}),
]
