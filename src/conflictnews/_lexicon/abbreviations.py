"""Generated from lexicon/en by tools/build_lexicon.py. Do not edit."""

ABBREVIATIONS: frozenset[str] = frozenset(['Adm', 'Ala', 'Amb', 'Apr', 'Ariz', 'Ark', 'Aug', 'Ave', 'Blvd', 'Brig', 'Bros', 'Calif', 'Capt', 'Cmdr', 'Co', 'Col', 'Colo', 'Conn',
 'Corp', 'Cpl', 'Dec', 'Del', 'Dept', 'Det', 'Dist', 'Dr', 'Feb', 'Fla', 'Fr', 'Ft', 'Ga', 'Gen', 'Gov', 'Hon', 'Ill', 'Inc', 'Insp', 'Jan',
 'Jr', 'Jul', 'Jun', 'Kan', 'Ky', 'La', 'Lt', 'Ltd', 'Maj', 'Mar', 'Mass', 'Md', 'Mich', 'Minn', 'Mo', 'Mont', 'Mr', 'Mrs', 'Ms', 'Msgr',
 'Mt', 'Neb', 'Nev', 'Nos', 'Nov', 'Oct', 'Okla', 'Pa', 'Pres', 'Prof', 'Prov', 'Pvt', 'Rep', 'Rev', 'Sen', 'Sep', 'Sept', 'Sgt', 'Sr',
 'St', 'Supt', 'Tenn', 'Tex', 'Univ', 'Va', 'Vt', 'Wash', 'Wis', 'Wyo', 'vs'])
