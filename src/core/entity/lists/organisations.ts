/** Organisations that news names often and that their words do not give away. Comma-separated. */
export const organisations: string = `
Kremlin,White House,Pentagon,Foggy Bottom,TASS,Tass,Interfax,RIA Novosti,Xinhua,Reuters,Associated Press,Agence France-Presse,Bloomberg,BBC,CNN,CNBC,CBS,NBC,ABC,MSNBC,
Fox News,Sky News,Al Jazeera,Al-Jazeera,Al Arabiya,Deutsche Welle,Euronews,France 24,NPR,PBS,ITV,Channel 4,ARD,ZDF,RAI,NHK,Yonhap,Kyodo,Anadolu,Ukrinform,Ukrainska Pravda,
Kyiv Independent,Meduza,Novaya Gazeta,Kommersant,Izvestia,Pravda,New York Times,The New York Times,Washington Post,The Washington Post,Wall Street Journal,
The Wall Street Journal,Financial Times,The Guardian,Guardian,The Times,Daily Mail,Daily Telegraph,The Telegraph,Telegraph,The Independent,The Economist,Economist,The Sun,
Politico,Axios,Le Monde,Le Figaro,Der Spiegel,Spiegel,Die Welt,Die Zeit,Bild,Süddeutsche Zeitung,Frankfurter Allgemeine Zeitung,El Pais,El País,La Repubblica,
Corriere della Sera,Haaretz,Times of Israel,Jerusalem Post,Global Times,China Daily,South China Morning Post,Straits Times,Asahi Shimbun,Nikkei,USA Today,Los Angeles Times,
Boston Globe,Chicago Tribune,New York Post,Huffington Post,HuffPost,BuzzFeed,Vox,Slate,The Atlantic,Newsweek,Forbes,Time Magazine,Wired,Globe and Mail,Radio Free Europe,
Voice of America,Russia Today,Sputnik,Wikinews,Wikipedia,Wikimedia,WikiLeaks,Human Rights Watch,Amnesty International,Greenpeace,Oxfam,Save the Children,Red Cross,
Red Crescent,Doctors Without Borders,Médecins Sans Frontières,Transparency International,Freedom House,Chatham House,Bellingcat,Black Lives Matter,Extinction Rebellion,
United Nations,UN,U.N.,European Union,EU,E.U.,World Bank,Eurogroup,Eurostat,Eurozone,Interpol,Europol,Frontex,Unicef,UNICEF,Unesco,UNESCO,NATO,Nato,OPEC,Opec,ASEAN,Asean,BRICS,Mercosur,
Commonwealth,Schengen,Taliban,Hamas,Hezbollah,Hizbollah,Al-Qaeda,Al Qaeda,al-Qaeda,Islamic State,Isis,Boko Haram,Al-Shabaab,Al Shabaab,al-Shabaab,Fatah,Islamic Jihad,
Lashkar-e-Taiba,Wagner,Wagner Group,Azov,Muslim Brotherhood,Ku Klux Klan,Proud Boys,Sinn Fein,Sinn Féin,Fidesz,Likud,Solidarity,Podemos,Vox,Syriza,Golden Dawn,
Alternative for Germany,National Rally,National Front,Five Star Movement,Five Star,Forza Italia,Brothers of Italy,United Russia,Yabloko,Bharatiya Janata Party,Lib Dems,
Reform UK,Ukip,Plaid Cymru,Labour,Kuomintang,Fianna Fail,Fine Gael,GOP,Congress,Senate,House of Representatives,House of Commons,House of Lords,Capitol Police,
Supreme Court,High Court,Federal Reserve,Fed,Treasury,Parliament,Bundestag,Bundesrat,Bundeswehr,Knesset,State Duma,Duma,Verkhovna Rada,Rada,Sejm,Riksdag,Storting,Folketing,
Politburo,Communist Party,Red Army,Royal Navy,Scotland Yard,Mossad,Shin Bet,Stasi,KGB,Gestapo,Wehrmacht,Pravy Sektor,Downing Street,Home Office,Foreign Office,Whitehall,
Google,Microsoft,Apple,Amazon,Facebook,Meta,Twitter,Instagram,WhatsApp,YouTube,TikTok,ByteDance,Snapchat,Telegram,LinkedIn,Reddit,Netflix,Spotify,Uber,Lyft,Airbnb,
PayPal,eBay,Tesla,SpaceX,OpenAI,Anthropic,DeepSeek,Nvidia,Intel,AMD,Qualcomm,IBM,Oracle,Cisco,Dell,HP,Samsung,LG,Sony,Panasonic,Toshiba,Nintendo,Huawei,ZTE,Xiaomi,
Tencent,Alibaba,Baidu,Foxconn,TSMC,Nokia,Ericsson,Siemens,Bosch,Bayer,BASF,SAP,Volkswagen,VW,BMW,Mercedes-Benz,Daimler,Porsche,Audi,Opel,Renault,Peugeot,Citroen,Stellantis,
Fiat,Ferrari,Toyota,Honda,Nissan,Mazda,Hyundai,Kia,Volvo,General Motors,Ford,Chrysler,Boeing,Airbus,Lockheed Martin,Raytheon,Northrop Grumman,Rheinmetall,Rolls-Royce,
BAE Systems,Embraer,Lufthansa,Ryanair,EasyJet,easyJet,Air France,British Airways,Emirates,Qantas,Aeroflot,Delta,United Airlines,American Airlines,Gazprom,Rosneft,
Lukoil,Rosatom,Sberbank,Naftogaz,Shell,BP,ExxonMobil,Exxon,Exxon Mobil,Chevron,TotalEnergies,Total,Eni,Equinor,Saudi Aramco,Aramco,Petrobras,Glencore,Rio Tinto,BHP,
Nestle,Nestlé,Unilever,Danone,Heineken,Carlsberg,Coca-Cola,Pepsi,PepsiCo,McDonald's,Starbucks,Burger King,KFC,Walmart,Target,Costco,Ikea,IKEA,Tesco,Aldi,Lidl,Carrefour,
Adidas,Nike,Puma,Zara,Gucci,LVMH,Budweiser,Disney,Walt Disney,Warner Bros,Paramount,Pixar,Universal,Marvel,Pfizer,BioNTech,Moderna,AstraZeneca,Novartis,Roche,Sanofi,
GlaxoSmithKline,Merck,Johnson & Johnson,Goldman Sachs,JPMorgan,JPMorgan Chase,Morgan Stanley,Citigroup,Lehman Brothers,BlackRock,HSBC,Barclays,Lloyds,Deutsche Bank,
Commerzbank,UBS,Credit Suisse,BNP Paribas,Santander,UniCredit,Moody's,Standard & Poor's,Fitch,Visa,Mastercard,Western Union,Vodafone,AT&T,Verizon,T-Mobile,Maersk,
Manchester United,Manchester City,Liverpool FC,Arsenal,Chelsea,Tottenham,Tottenham Hotspur,Real Madrid,Bayern Munich,Borussia Dortmund,Juventus,Inter Milan,AC Milan,Ajax,
Paris Saint-Germain,Celtic,Rangers,Everton,Aston Villa,Leeds United,New York Yankees,Yankees,Red Sox,Lakers,Dodgers,Cowboys,Harvard,Yale,Stanford,Princeton,MIT,Oxford University,
Cambridge University,Scientology,NASA,Roscosmos,FIFA,Fifa,UEFA,Uefa,Formula One,Premier League,Bundesliga,La Liga,Serie A,NBA,NFL,NHL,MLB,Mozilla,Adobe,Yahoo,
AOL,Motorola,BlackBerry,Kodak,Xerox,Palantir,Blackwater,Enron,Monsanto,Cargill,Nord Stream,Evergrande,Country Garden,Tata,Infosys,Adani,Reliance,Foreign Ministry,
Defence Ministry,Defense Ministry,State Department,Justice Department,Treasury Department,Quai d'Orsay,Vatican Bank,Medicare,Medicaid,Pussy Riot,Anonymous,Sea Org
`;

/** Last words that make an organisation of the words before them ("Harbour Board"). */
export const organisationEnds: string = `
Inc,Inc.,Corp,Corp.,Corporation,Co,Co.,Company,Ltd,Ltd.,Limited,LLC,LLP,plc,PLC,AG,GmbH,SA,S.A.,SpA,SE,NV,N.V.,AB,ASA,Oyj,KG,OAO,PJSC,JSC,Group,Holdings,Holding,Partners,Ventures,
Capital,Industries,Enterprises,Technologies,Systems,Labs,Laboratories,Laboratory,Motors,Airlines,Airways,Pharmaceuticals,Energy,Telecom,Media,Entertainment,Studios,Pictures,
Records,Bank,Bancorp,Insurance,University,College,School,Academy,Institute,Institution,Polytechnic,Faculty,Museum,Gallery,Library,Hospital,Clinic,Church,Diocese,Ministry,
Department,Departments,Agency,Authority,Bureau,Commission,Committee,Council,Board,Court,Tribunal,Parliament,Senate,Assembly,Congress,Government,Cabinet,Secretariat,Directorate,Inspectorate,
Office,Service,Services,Police,Army,Navy,Air Force,Forces,Force,Guard,Guards,Corps,Brigade,Battalion,Regiment,Division,Command,Fleet,Militia,Front,Movement,Party,Alliance,
Coalition,Union,Federation,Confederation,League,Association,Society,Organization,Organisation,Foundation,Fund,Trust,Club,FC,United,Rovers,Athletic,Wanderers,Network,News,
Times,Post,Herald,Tribune,Gazette,Journal,Chronicle,Telegraph,Observer,Courier,Weekly,Magazine,Newspaper,Television,TV,Radio,Broadcasting,Press,Publishing,Exchange,Syndicate,
Cartel,Brotherhood,Orchestra,Philharmonic,Choir,Ballet,Opera,Theatre,Theater,Band,Chamber,Consortium,Initiative,Campaign,Taskforce,Nations,Administration,Presidency,
Conference,Register,Standard,Review,Consulting,Airline,Railway,Railways,Shipping,Shipyard,Foods,Brewery,Steel,Oil,Gas,Petroleum,Mining,Bloc,Caucus,Superior,Seminary,
Embassy,Consulate,Shipbuilding,Securities,Asset Management,Software,Networks,Electronics,Semiconductor,Semiconductors,Bourse,Constabulary,Rescue,Charity,Watchdog,Workers,Teamsters
`;

/** Head words that take "of …" or "for …" into the name ("Ministry of Defence", "Centre for Policy Research"). */
export const headsWithOf: string = `
Ministry,Department,Bank,University,College,School,Institute,Academy,Association,Society,Organization,Organisation,Federation,Confederation,Union,League,Council,Committee,
Commission,Court,House,Chamber,Church,Board,Bureau,Office,Agency,Centre,Center,Foundation,Fund,Campaign,Alliance,Coalition,Museum,Gallery,Library,Party,Movement,Front,Army,Corps,
Congress,Assembly,Voice,Municipality,Medical Journal,Journal,Food Standards,Order,Conference,Faculty,Diocese,Archdiocese,Community,Commonwealth,Legion,Network,Institution,
Doctors,Daughters,Sons,Knights,Brothers,Sisters,Register,Comic Corps,Initiative,Courts,Directorate,Authority,Inspectorate,Embassy,Secretariat,Club,Guild,Joint Council
`;

/** The same for places and facilities: "Republic of Korea", "Gulf of Finland". */
export const placeHeadsWithOf: string = `
Republic,Kingdom,State,States,Gulf,Bay,Strait,Isle,Isles,Islands,Sea,Cape,Port,Province,City,County,Emirate,Duchy,Principality,Valley,Mount,Horn,Rock,Tower,Palace,Hall,
Great Hall,Temple,Tomb,Duke,Coast,Lake,Region,Territory,Autonomous Region,District,Cathedral,Basilica
`;

/** Acronyms in capitals that name no organisation. */
export const notOrganisations: string = `
CEO CFO COO CTO TV DVD CD PC GPS DNA RNA HIV AIDS COVID SARS GDP GNP VAT IT AI PR HR ID IQ OK VIP UFO USB URL PDF HTML FAQ AM PM BC AD CE BCE GMT UTC EST EDT PST PDT CET CEST BST IST
MP MEP MPs PhD MBA BA MA USD EUR GBP RMB ETF IPO SUV LED LCD NGO NGOs POW LGBT LGBTQ STEM R&D DIY FM SMS CCTV VPN API RT Q&A OP ICU PPE PCR EV EVs WMD ICBM WWI WWII II III IV VI VII
VIII IX XI XII XIV XV XVI XIX XX XXI XXIII ATM PIN SIM RIP SOS TBA TBC N/A DJ MC MVP GMO CO2 H1N1 MH17 CIO AP NB PS
`;

/** Acronyms and short forms that name places. */
export const placeAcronyms: string = `US U.S. USA U.S.A. UK U.K. UAE U.A.E. DRC PRC USSR NYC LA L.A. DC D.C. NSW DPRK ROK GDR FRG CAR PNG NZ
Calif. Fla. Mich. Mass. Conn. Ariz. Okla. Tenn. Wis. Minn. Ore. Ill. Kan. Neb. Nev. Tex. Ala. Wash. Penn. Pa. Ga. Ky. Md. Mo. Va. Del. Colo. Ind.`;
