"""Sentences with a number that matters: of what, how exact, and whose count it is.

Tables for `test_sentences`, in our own words; what is listed is told, each as `shape` writes it.
"""

FIGURES = [
    ("Norway refused to pay $2 million for the damaged bridge.", {"money = 2000000 USD of None denied"}),
    (
        "The camp could grow by 40,000 before the end of this month, Commissioner Dimitri Avra projected.",
        {"other = 40000 None of None possible ../2024-05-31 [Dimitri Avra]"},
    ),
    (
        "The ships were met by four F-15 fighter jets near Oslo.",
        {"other = 4 F-15 fighter jets of F-15 fighter jets"},
    ),
    (
        "Oil prices rose more than 4% on Friday on concerns Chile may respond to the killing of a guard.",
        {"share >= 4 percent of None 2024-05-10"},
    ),
    (
        "Working with Congress, Peru plans to provide $165 million to support elections in Chile.",
        {"money = 165000000 USD of None planned"},
    ),
    (
        "Governments have offered Peru security assurances more than 33 times.",
        {"other >= 33 times of times"},
    ),
    (
        "Norway pledged 4 million pounds in aid to Peru, the government said on Wednesday.",
        {"aid = 4000000 GBP of None planned [government]"},
    ),
    ("The attacks threaten the more than 70,000 citizens living in Peru.", {"other >= 70000 citizens of citizens"}),
    (
        "Kari Holm calls him the planner of the raids on Oslo, which Norwegian figures say killed 1,200.",
        {"killed = 1200 people of None [Norway]"},
    ),
    (
        "The minister hailed Peru's new commitment to use two percent of its output for roads.",
        {"share = 2 percent of output planned"},
    ),
    (
        "Norway asked Denmark not to halt its yearly $2.3 billion in help for Peru.",
        {"money = 2300000000 USD of None"},
    ),
    (
        "The figures show that 98.5 percent of people who are treated in Danish clinics are not insured.",
        {"share = 98.5 percent of people"},
    ),
    (
        "Talks collapsed after President Holm raised duties on $300 million in Chilean goods.",
        {"money = 300000000 USD of None"},
    ),
    (
        "Most Danes believe that the decision has hurt the country, a new Nordic Daily poll finds. Overall, 54% "
        "predict that prices will rise.",
        {"share = 54 percent of None [Nordic Daily]"},
    ),
    (
        "After the floods, 12 million people along the coast of Peru need shelter at once.",
        {"other = 12000000 people of people"},
    ),
    (
        "Mills began raising the price of flour many times a year, at times by more than 20%.",
        {"share >= 20 percent of None"},
    ),
    (
        "Norway and Peru quarrel over Danish plans to raise a three percent toll on large ships.",
        {"share = 3 percent of toll planned"},
    ),
]
