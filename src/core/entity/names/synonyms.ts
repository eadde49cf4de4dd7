/** Names that mean one place or organisation, one group a line; the first is the common full name. */
export const synonyms: string = `
United States|US|U.S.|U. S.|USA|U.S.A.|United States of America|America
United Kingdom|UK|U.K.|Britain|Great Britain
United Arab Emirates|UAE|U.A.E.|Emirates
Soviet Union|USSR
Russia|Russian Federation
China|People's Republic of China|PRC|Mainland China
Taiwan|Republic of China
South Korea|Republic of Korea|ROK
North Korea|DPRK|Democratic People's Republic of Korea
Democratic Republic of the Congo|Democratic Republic of Congo|DRC|DR Congo|Congo-Kinshasa
Czech Republic|Czechia
Myanmar|Burma
Ivory Coast|Côte d'Ivoire
Turkey|Türkiye
Eswatini|Swaziland
Cape Verde|Cabo Verde
East Timor|Timor-Leste
Netherlands|Holland
North Macedonia|Macedonia
Iran|Islamic Republic of Iran
Bosnia and Herzegovina|Bosnia-Herzegovina|Bosnia & Herzegovina
Vatican|Vatican City|Holy See
Central African Republic|CAR
Papua New Guinea|PNG
Saudi Arabia|Kingdom of Saudi Arabia|KSA
Kyiv|Kiev
Kharkiv|Kharkov
Odesa|Odessa
Lviv|Lvov|Lemberg
Luhansk|Lugansk
Zaporizhzhia|Zaporizhia|Zaporozhye
Dnipro|Dnepr
Mykolaiv|Nikolaev|Nikolayev
Donbas|Donbass
Chernobyl|Chornobyl
Gaza|Gaza Strip
Beijing|Peking
Guangzhou|Canton
Mumbai|Bombay
Kolkata|Calcutta
Chennai|Madras
Bengaluru|Bangalore
Ho Chi Minh City|Saigon
Yangon|Rangoon
Saint Petersburg|St. Petersburg|St Petersburg
Washington|Washington D.C.|Washington DC|Washington, D.C.|D.C.|DC
New York City|NYC
Los Angeles|L.A.|LA
Cologne|Köln
Munich|München
Vienna|Wien
Geneva|Genève
Prague|Praha
Warsaw|Warszawa
Krakow|Cracow
Gdansk|Danzig
Brussels|Bruxelles
Rome|Roma
Milan|Milano
Lisbon|Lisboa
Copenhagen|København
Bucharest|București
Belgrade|Beograd
Astana|Nur-Sultan
Mecca|Makkah
Tehran|Teheran
California|Calif.
Florida|Fla.
Michigan|Mich.
Massachusetts|Mass.
Pennsylvania|Pa.|Penn.
Minnesota|Minn.
Texas|Tex.
Arizona|Ariz.
Oregon|Ore.
Tennessee|Tenn.
Wisconsin|Wis.
Colorado|Colo.
European Union|EU|E.U.
United Nations|UN|U.N.
North Atlantic Treaty Organization|NATO
World Health Organization|WHO
World Trade Organization|WTO
International Monetary Fund|IMF
International Atomic Energy Agency|IAEA
International Criminal Court|ICC
International Court of Justice|ICJ
International Olympic Committee|IOC
Organization for Security and Co-operation in Europe|OSCE
Organization of the Petroleum Exporting Countries|OPEC
Organisation for Economic Co-operation and Development|OECD
Association of Southeast Asian Nations|ASEAN
African Union|AU
European Central Bank|ECB
Federal Bureau of Investigation|FBI
Central Intelligence Agency|CIA
National Security Agency|NSA
National Aeronautics and Space Administration|NASA
Food and Drug Administration|FDA
Environmental Protection Agency|EPA
Internal Revenue Service|IRS
Federal Security Service|FSB
British Broadcasting Corporation|BBC
Federal Reserve|Fed|US Federal Reserve
Republican Party|GOP|Republicans
Democratic Party|Democrats
Labour Party|Labour
Conservative Party|Tories|Tory Party
Alternative for Germany|AfD
Christian Democratic Union|CDU
Social Democratic Party of Germany|SPD
African National Congress|ANC
Bharatiya Janata Party|BJP
Islamic State|ISIS|ISIL|Isis|Daesh
Palestine Liberation Organization|PLO
Israel Defense Forces|IDF|Israeli Defense Forces
International Committee of the Red Cross|ICRC
United Nations Children's Fund|UNICEF
United Nations High Commissioner for Refugees|UNHCR
Volkswagen|VW
Bayerische Motoren Werke|BMW
Massachusetts Institute of Technology|MIT
New York Times|NYT
People's Liberation Army|PLA
Wagner Group|Wagner
Al Qaeda|Al-Qaida|al-Qaeda|Al Qaida
Hezbollah|Hizbollah|Hizbullah
Houthis|Ansar Allah
Foreign Ministry|Ministry of Foreign Affairs
State Department|US State Department|Department of State
Pentagon|US Department of Defense
`;
