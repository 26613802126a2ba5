"""Sentences that tell who holds which office of what.

Tables for `test_sentences`, in our own words; what is listed is told, each as `shape` writes it.
"""

ROLES = [
    (
        "Italian MFA Secretary General Ettore Vero met French Foreign Minister Jean Petit.",
        {"Ettore Vero is MFA Secretary General of Italy", "in-person: Ettore Vero, Jean Petit ../2024-05-15"},
    ),
    (
        "Secretary of State Ann Lee met today with Estonian Foreign Minister Eva Tamm. The Secretary and Foreign "
        "Minister Tamm reviewed efforts to strengthen trade.",
        {"Eva Tamm is Foreign Minister of Estonia", "in-person: Ann Lee, Eva Tamm 2024-05-15"},
    ),
    ("The king met with 33-year-old Crown Prince Omar bin Ali.", {"Omar bin Ali is Crown Prince of None"}),
    (
        "Independent counsel Kari Holm has investigated the matter since May.",
        {"Kari Holm is Independent counsel of None"},
    ),
    ("Homeland Security Advisor Ann Lee convened a meeting.", {"Ann Lee is Homeland Security Advisor of None"}),
    ("Omar Conti, the first Peruvian prime minister to visit Oslo, left.", {"Omar Conti is prime minister of Peru"}),
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
    (
        "Everybody here is aware Vice President Ruiz will greet President Holm at noon.",
        {"Ruiz is Vice President of None"},
    ),
    ("The Vice President and President Omar Ruiz also noted the plan.", {"Omar Ruiz is President of None"}),
    (
        "If Ruiz insists on any easing of trade curbs – President Holm needs to say that it will not come.",
        {"Holm is President of None"},
    ),
    (
        "Prime Minister Omar Ruiz is in Oslo. Adviser Ann Lee will chair the board with her Peruvian counterpart, "
        "Dr. Eva Vega.",
        {"Eva Vega is Adviser of Peru"},
    ),
]
