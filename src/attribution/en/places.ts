/** Countries, and cities and buildings that stand for the power that sits there. Lower case. */
export const PLACES: ReadonlySet<string> = new Set(
  `afghanistan|albania|algeria|andorra|angola|argentina|armenia|australia|austria|azerbaijan|bahrain|bangladesh|
  barbados|belarus|belgium|belize|benin|bhutan|bolivia|bosnia|botswana|brazil|britain|great britain|brunei|bulgaria|
  burkina faso|burma|burundi|cambodia|cameroon|canada|cape verde|chile|china|colombia|costa rica|croatia|cuba|cyprus|
  czechia|czech republic|denmark|djibouti|dominica|ecuador|egypt|el salvador|england|eritrea|estonia|eswatini|
  ethiopia|fiji|finland|france|gabon|gambia|germany|ghana|greece|grenada|guatemala|guinea|guyana|haiti|honduras|
  hungary|iceland|india|indonesia|iran|iraq|ireland|israel|italy|ivory coast|jamaica|japan|kazakhstan|kenya|kiribati|
  kosovo|kuwait|kyrgyzstan|laos|latvia|lebanon|lesotho|liberia|libya|liechtenstein|lithuania|luxembourg|madagascar|
  malawi|malaysia|maldives|mali|malta|mauritania|mauritius|mexico|moldova|monaco|mongolia|montenegro|morocco|
  mozambique|myanmar|namibia|nauru|nepal|netherlands|new zealand|nicaragua|niger|nigeria|north korea|
  north macedonia|norway|oman|pakistan|palau|palestine|panama|papua new guinea|paraguay|peru|philippines|poland|
  portugal|qatar|romania|russia|rwanda|samoa|san marino|saudi arabia|scotland|senegal|serbia|seychelles|
  sierra leone|singapore|slovakia|slovenia|somalia|south africa|south korea|south sudan|spain|sri lanka|sudan|
  suriname|sweden|switzerland|syria|taiwan|tajikistan|tanzania|thailand|timor-leste|togo|tonga|tunisia|turkey|
  türkiye|turkmenistan|tuvalu|uganda|ukraine|united arab emirates|united kingdom|united states|america|uruguay|
  uzbekistan|vanuatu|venezuela|vietnam|wales|yemen|zambia|zimbabwe|europe|africa|asia|
  washington|moscow|beijing|london|paris|berlin|brussels|tehran|tokyo|delhi|new delhi|ankara|kyiv|kiev|cairo|riyadh|
  jerusalem|tel aviv|seoul|pyongyang|islamabad|kabul|baghdad|damascus|beirut|doha|canberra|ottawa|vienna|rome|madrid|
  lisbon|warsaw|prague|budapest|stockholm|oslo|copenhagen|helsinki|athens|dublin|nairobi|abuja|lagos|pretoria|
  jakarta|manila|hanoi|bangkok|caracas|havana|bogotá|bogota|lima|santiago|brasília|brasilia|new york|geneva|
  hong kong|gaza|taipei|islamabad|colombo|dhaka|addis ababa|khartoum|tripoli|tunis|algiers|rabat|amman|sanaa|
  alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|
  kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|
  nevada|new hampshire|new jersey|new mexico|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|
  rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|west virginia|wisconsin|wyoming|
  puerto rico|ontario|quebec|québec|alberta|british columbia|nova scotia|manitoba|saskatchewan|new south wales|
  queensland|tasmania|los angeles|san francisco|las vegas|new orleans|hollywood|silicon valley|wall street|
  capitol hill|downing street|northern ireland|west bank|gaza strip|middle east|latin america|south america|
  north america|central america|southeast asia|central asia|east africa|west africa|buenos aires|são paulo|sao paulo|
  rio de janeiro|mexico city|kuala lumpur|phnom penh|ho chi minh city|shanghai|guangzhou|shenzhen|mumbai|kolkata|
  karachi|lahore|istanbul|casablanca|johannesburg|cape town|kinshasa|dakar|accra|addis|kampala|kigali|harare|lusaka|
  maputo|luanda|antananarivo|sarajevo|belgrade|zagreb|ljubljana|bratislava|sofia city|bucharest|chișinău|chisinau|
  tbilisi|yerevan|baku|tashkent|astana|bishkek|dushanbe|ashgabat|ulaanbaatar|kathmandu|thimphu|yangon|naypyidaw|
  vientiane|reykjavik|reykjavík|tallinn|riga|vilnius|minsk|valletta|nicosia|montevideo|asunción|asuncion|la paz|quito|
  tegucigalpa|managua|san josé|panama city|port-au-prince|santo domingo|kingston|bridgetown|georgetown|paramaribo`
    .split('|')
    .map((place) => place.trim()),
);
