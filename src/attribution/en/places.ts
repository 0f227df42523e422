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
  hong kong|gaza|taipei|islamabad|colombo|dhaka|addis ababa|khartoum|tripoli|tunis|algiers|rabat|amman|sanaa`
    .split('|')
    .map((place) => place.trim()),
);
