/** Bodies whose name is one word that could be a surname; lower case. */
export const KNOWN_BODIES: ReadonlySet<string> = new Set(
  `reuters bloomberg facebook google amazon twitter apple microsoft boeing airbus toyota honda samsung huawei tesla uber
  netflix youtube whatsapp instagram tiktok telegram volkswagen siemens nokia sony panasonic nestle unilever shell
  exxon chevron gazprom rosneft aramco pfizer moderna novartis roche bayer merck monsanto walmart tesco ikea lufthansa
  ryanair greenpeace oxfam unicef unesco interpol europol nato opec hamas hezbollah fatah taliban politico axios
  buzzfeed breitbart gallup nielsen stratfor wikileaks congress parliament nasa xinhua tass interfax deutsche-bank
  goldman citigroup barclays hsbc santander`.split(/\s+/),
);
