/** Countries and territories, one a line: name; demonyms (adjective, people); capital and seats of government. */
export const countries: string = `
Afghanistan;Afghan,Afghans;Kabul
Albania;Albanian,Albanians;Tirana
Algeria;Algerian,Algerians;Algiers
Andorra;Andorran,Andorrans;Andorra la Vella
Angola;Angolan,Angolans;Luanda
Antigua and Barbuda;Antiguan,Antiguans;
Argentina;Argentine,Argentines,Argentinian,Argentinians;Buenos Aires
Armenia;Armenian,Armenians;Yerevan
Australia;Australian,Australians,Aussie,Aussies;Canberra
Austria;Austrian,Austrians;Vienna
Azerbaijan;Azerbaijani,Azerbaijanis,Azeri,Azeris;Baku
Bahamas;Bahamian,Bahamians;Nassau
Bahrain;Bahraini,Bahrainis;Manama
Bangladesh;Bangladeshi,Bangladeshis;Dhaka
Barbados;Barbadian,Barbadians;Bridgetown
Belarus;Belarusian,Belarusians,Belarussian;Minsk
Belgium;Belgian,Belgians;Brussels
Belize;Belizean,Belizeans;Belmopan
Benin;Beninese;Porto-Novo,Cotonou
Bhutan;Bhutanese;Thimphu
Bolivia;Bolivian,Bolivians;La Paz,Sucre
Bosnia and Herzegovina;Bosnian,Bosnians;Sarajevo
Bosnia;;
Botswana;Botswanan;Gaborone
Brazil;Brazilian,Brazilians;Brasilia
Brunei;Bruneian;Bandar Seri Begawan
Bulgaria;Bulgarian,Bulgarians;Sofia
Burkina Faso;Burkinabe;Ouagadougou
Burundi;Burundian,Burundians;Bujumbura,Gitega
Cambodia;Cambodian,Cambodians,Khmer;Phnom Penh
Cameroon;Cameroonian,Cameroonians;Yaounde
Canada;Canadian,Canadians;Ottawa
Cape Verde;Cape Verdean;Praia
Central African Republic;;Bangui
Chad;Chadian,Chadians;N'Djamena
Chile;Chilean,Chileans;Santiago
China;Chinese;Beijing
Colombia;Colombian,Colombians;Bogota
Comoros;Comorian;Moroni
Congo;Congolese;Kinshasa,Brazzaville
Democratic Republic of the Congo;;
Democratic Republic of Congo;;
Republic of the Congo;;
Costa Rica;Costa Rican,Costa Ricans;San Jose
Croatia;Croatian,Croatians,Croat,Croats;Zagreb
Cuba;Cuban,Cubans;Havana
Cyprus;Cypriot,Cypriots;Nicosia
Czech Republic;Czech,Czechs;Prague
Czechia;;
Denmark;Danish,Dane,Danes;Copenhagen
Djibouti;Djiboutian;
Dominica;;Roseau
Dominican Republic;Dominican,Dominicans;Santo Domingo
East Timor;Timorese;Dili
Timor-Leste;;
Ecuador;Ecuadorian,Ecuadorians,Ecuadorean;Quito
Egypt;Egyptian,Egyptians;Cairo
El Salvador;Salvadoran,Salvadorans;San Salvador
Equatorial Guinea;;Malabo
Eritrea;Eritrean,Eritreans;Asmara
Estonia;Estonian,Estonians;Tallinn
Eswatini;Swazi;Mbabane
Ethiopia;Ethiopian,Ethiopians;Addis Ababa
Fiji;Fijian,Fijians;Suva
Finland;Finnish,Finn,Finns;Helsinki
France;French,Frenchman,Frenchwoman;Paris
Gabon;Gabonese;Libreville
Gambia;Gambian,Gambians;Banjul
Georgia;Georgian,Georgians;Tbilisi
Germany;German,Germans;Berlin
Ghana;Ghanaian,Ghanaians;Accra
Greece;Greek,Greeks;Athens
Grenada;Grenadian;
Guatemala;Guatemalan,Guatemalans;Guatemala City
Guinea;Guinean,Guineans;Conakry
Guinea-Bissau;;Bissau
Guyana;Guyanese;Georgetown
Haiti;Haitian,Haitians;Port-au-Prince
Honduras;Honduran,Hondurans;Tegucigalpa
Hungary;Hungarian,Hungarians;Budapest
Iceland;Icelandic,Icelander,Icelanders;Reykjavik
India;Indian,Indians;New Delhi,Delhi
Indonesia;Indonesian,Indonesians;Jakarta
Iran;Iranian,Iranians;Tehran
Iraq;Iraqi,Iraqis;Baghdad
Ireland;Irish,Irishman;Dublin
Israel;Israeli,Israelis;Jerusalem,Tel Aviv
Italy;Italian,Italians;Rome
Ivory Coast;Ivorian,Ivorians;Yamoussoukro,Abidjan
Jamaica;Jamaican,Jamaicans;Kingston
Japan;Japanese;Tokyo
Jordan;Jordanian,Jordanians;Amman
Kazakhstan;Kazakh,Kazakhs;Astana,Almaty
Kenya;Kenyan,Kenyans;Nairobi
Kiribati;;Tarawa
Kosovo;Kosovar,Kosovars;Pristina
Kuwait;Kuwaiti,Kuwaitis;Kuwait City
Kyrgyzstan;Kyrgyz;Bishkek
Laos;Laotian,Laotians;Vientiane
Latvia;Latvian,Latvians;Riga
Lebanon;Lebanese;Beirut
Lesotho;;Maseru
Liberia;Liberian,Liberians;Monrovia
Libya;Libyan,Libyans;Tripoli,Benghazi
Liechtenstein;;Vaduz
Lithuania;Lithuanian,Lithuanians;Vilnius
Luxembourg;Luxembourger;
Madagascar;Malagasy;Antananarivo
Malawi;Malawian,Malawians;Lilongwe
Malaysia;Malaysian,Malaysians;Kuala Lumpur
Maldives;Maldivian,Maldivians;Male
Mali;Malian,Malians;Bamako
Malta;Maltese;Valletta
Marshall Islands;Marshallese;Majuro
Mauritania;Mauritanian,Mauritanians;Nouakchott
Mauritius;Mauritian,Mauritians;Port Louis
Mexico;Mexican,Mexicans;Mexico City
Micronesia;Micronesian;Palikir
Moldova;Moldovan,Moldovans;Chisinau
Monaco;Monegasque;
Mongolia;Mongolian,Mongolians;Ulaanbaatar
Montenegro;Montenegrin,Montenegrins;Podgorica
Morocco;Moroccan,Moroccans;Rabat
Mozambique;Mozambican,Mozambicans;Maputo
Myanmar;Burmese;Naypyidaw,Yangon
Burma;;
Namibia;Namibian,Namibians;Windhoek
Nauru;Nauruan;
Nepal;Nepali,Nepalis,Nepalese;Kathmandu
Netherlands;Dutch,Dutchman;Amsterdam,The Hague
New Zealand;New Zealander,New Zealanders,Kiwi,Kiwis;Wellington
Nicaragua;Nicaraguan,Nicaraguans;Managua
Niger;Nigerien,Nigeriens;Niamey
Nigeria;Nigerian,Nigerians;Abuja
North Korea;North Korean,North Koreans;Pyongyang
North Macedonia;Macedonian,Macedonians;Skopje
Macedonia;;
Norway;Norwegian,Norwegians;Oslo
Oman;Omani,Omanis;Muscat
Pakistan;Pakistani,Pakistanis;Islamabad
Palau;Palauan;
Palestine;Palestinian,Palestinians;Ramallah
Panama;Panamanian,Panamanians;Panama City
Papua New Guinea;;Port Moresby
Paraguay;Paraguayan,Paraguayans;Asuncion
Peru;Peruvian,Peruvians;Lima
Philippines;Philippine,Filipino,Filipinos,Filipina;Manila
Poland;Polish,Pole,Poles;Warsaw
Portugal;Portuguese;Lisbon
Qatar;Qatari,Qataris;Doha
Romania;Romanian,Romanians;Bucharest
Russia;Russian,Russians;Moscow
Russian Federation;;
Rwanda;Rwandan,Rwandans;Kigali
Samoa;Samoan,Samoans;Apia
San Marino;;
Saudi Arabia;Saudi,Saudis,Saudi Arabian;Riyadh
Senegal;Senegalese;Dakar
Serbia;Serbian,Serbians,Serb,Serbs;Belgrade
Seychelles;;Victoria
Sierra Leone;Sierra Leonean;Freetown
Singapore;Singaporean,Singaporeans;
Slovakia;Slovak,Slovaks,Slovakian;Bratislava
Slovenia;Slovenian,Slovenians,Slovene,Slovenes;Ljubljana
Solomon Islands;;Honiara
Somalia;Somali,Somalis;Mogadishu
Somaliland;;Hargeisa
South Africa;South African,South Africans;Pretoria,Cape Town,Johannesburg
South Korea;South Korean,South Koreans,Korean,Koreans;Seoul
South Sudan;South Sudanese;Juba
Spain;Spanish,Spaniard,Spaniards;Madrid
Sri Lanka;Sri Lankan,Sri Lankans;Colombo
Sudan;Sudanese;Khartoum
Suriname;Surinamese;Paramaribo
Sweden;Swedish,Swede,Swedes;Stockholm
Switzerland;Swiss;Bern
Syria;Syrian,Syrians;Damascus
Taiwan;Taiwanese;Taipei
Tajikistan;Tajik,Tajiks;Dushanbe
Tanzania;Tanzanian,Tanzanians;Dodoma,Dar es Salaam
Thailand;Thai,Thais;Bangkok
Togo;Togolese;Lome
Tonga;Tongan,Tongans;
Trinidad and Tobago;Trinidadian;Port of Spain
Tunisia;Tunisian,Tunisians;Tunis
Turkey;Turkish,Turk,Turks;Ankara,Istanbul
Turkmenistan;Turkmen;Ashgabat
Tuvalu;;Funafuti
Uganda;Ugandan,Ugandans;Kampala
Ukraine;Ukrainian,Ukrainians;Kyiv,Kiev
United Arab Emirates;Emirati,Emiratis;Abu Dhabi,Dubai
United Kingdom;British,Briton,Britons,Brit,Brits;London
Britain;;
Great Britain;;
England;English,Englishman;
Scotland;Scottish,Scot,Scots;Edinburgh
Wales;Welsh,Welshman;Cardiff
Northern Ireland;Northern Irish;Belfast
United States;American,Americans;Washington,Washington D.C.,Washington DC
United States of America;;
America;;
Uruguay;Uruguayan,Uruguayans;Montevideo
Uzbekistan;Uzbek,Uzbeks;Tashkent
Vanuatu;;Port Vila
Vatican City;;
Vatican;;
Holy See;;
Venezuela;Venezuelan,Venezuelans;Caracas
Vietnam;Vietnamese;Hanoi
Yemen;Yemeni,Yemenis;Sanaa,Sana'a
Zambia;Zambian,Zambians;Lusaka
Zimbabwe;Zimbabwean,Zimbabweans;Harare
Soviet Union;Soviet,Soviets;
Yugoslavia;Yugoslav,Yugoslavs;
Czechoslovakia;;
East Germany;East German;
West Germany;West German;
Greenland;Greenlandic,Greenlander,Greenlanders;Nuuk
Faroe Islands;Faroese;
Puerto Rico;Puerto Rican,Puerto Ricans;San Juan
Hong Kong;Hongkonger,Hongkongers;
Macau;Macanese;
Guam;;
Gibraltar;;
Bermuda;Bermudian;
Cayman Islands;;
New Caledonia;;Noumea
French Polynesia;;Papeete
Falkland Islands;;
Western Sahara;Sahrawi;
Tibet;Tibetan,Tibetans;Lhasa
Kurdistan;Kurd,Kurds,Kurdish;Erbil
Abkhazia;Abkhaz;Sukhumi
South Ossetia;;
Transnistria;;Tiraspol
Nagorno-Karabakh;;Stepanakert
`;

/** Peoples, faiths and other groups with no country of their own in the list above: singular or adjective, plural. */
export const peoples: string = `
European,Europeans;Asian,Asians;African,Africans;Arab,Arabs,Arabic;Latin American,Latin Americans;Western;Westerners;
African American,African Americans;African-American;Asian American,Asian Americans;Native American,Native Americans;
Latino,Latinos;Hispanic,Hispanics;Scandinavian,Scandinavians;Balkan;Baltic;Nordic;Caribbean;Slavic;Slavs;Roma;Basque,Basques;
Catalan,Catalans;Bavarian,Bavarians;Chechen,Chechens;Crimean,Crimean Tatars;Tatar,Tatars;Uyghur,Uyghurs;Uighur,Uighurs;
Rohingya;Houthi,Houthis;Tutsi,Tutsis;Hutu,Hutus;Tigrayan,Tigrayans;Oromo;Amhara;Yazidi,Yazidis;Druze;Pashtun,Pashtuns;
Punjabi,Punjabis;Bengali,Bengalis;Tamil,Tamils;Sinhalese;Han Chinese;Texan,Texans;Californian,Californians;New Yorker,New Yorkers;
Londoner,Londoners;Parisian,Parisians;Eurasian;Inuit;Maori;Aboriginal;Sami;
Muslim,Muslims;Christian,Christians;Jew,Jews,Jewish;Hindu,Hindus;Buddhist,Buddhists;Sikh,Sikhs;Catholic,Catholics;Protestant,Protestants;
Orthodox;Sunni,Sunnis;Shia;Shiite,Shiites;Islamic;Islamist,Islamists;Mormon,Mormons;Evangelical,Evangelicals;Anglican,Anglicans;
Lutheran,Lutherans;Baptist,Baptists;Methodist,Methodists;Scientologist,Scientologists;Zionist,Zionists;Alawite,Alawites;
Republican,Republicans;Democrat,Democrats;Democratic;Tory,Tories;Labourite;Conservatives;Liberal Democrats;Lib Dem,Lib Dems;
Communist,Communists;Nazi,Nazis;Marxist,Marxists;Social Democrats;Christian Democrats;Greens;Islamophobic;Bolshevik,Bolsheviks;
Peronist,Peronists;Gaullist;Trumpist;Brexiteer,Brexiteers;Kremlinologist
`;
