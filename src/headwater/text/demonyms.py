"""Words that stand for countries: demonyms and adjectives, capitals and seats that stand for governments.

Source: ours, general knowledge; codes are ISO 3166-1 alpha-2.
"""

from __future__ import annotations

_ADJECTIVES = """
AF Afghan Afghans; AL Albanian Albanians; DZ Algerian Algerians; AO Angolan Angolans; AR Argentine Argentinian Argentines; AM Armenian Armenians;
AU Australian Australians; AT Austrian Austrians; AZ Azerbaijani Azeri Azerbaijanis; BD Bangladeshi Bangladeshis; BY Belarusian Belarusians;
BE Belgian Belgians; BO Bolivian Bolivians; BA Bosnian Bosnians; BR Brazilian Brazilians; BG Bulgarian Bulgarians; KH Cambodian Cambodians;
CM Cameroonian; CA Canadian Canadians; TD Chadian; CL Chilean Chileans; CN Chinese; CO Colombian Colombians; CD Congolese; CR Costa-Rican;
HR Croatian Croatians Croats; CU Cuban Cubans; CY Cypriot Cypriots; CZ Czech Czechs; DK Danish Danes Dane; EC Ecuadorian Ecuadorean; EG Egyptian Egyptians;
ER Eritrean Eritreans; EE Estonian Estonians; ET Ethiopian Ethiopians; FI Finnish Finns; FR French; GE Georgian Georgians; DE German Germans;
GH Ghanaian Ghanaians; GR Greek Greeks; GT Guatemalan; HT Haitian Haitians; HN Honduran; HU Hungarian Hungarians; IS Icelandic Icelanders;
IN Indian Indians; ID Indonesian Indonesians; IR Iranian Iranians; IQ Iraqi Iraqis; IE Irish; IL Israeli Israelis; IT Italian Italians;
JM Jamaican; JP Japanese; JO Jordanian Jordanians; KZ Kazakh Kazakhs; KE Kenyan Kenyans; KW Kuwaiti; KG Kyrgyz; LA Laotian; LV Latvian Latvians;
LB Lebanese; LY Libyan Libyans; LT Lithuanian Lithuanians; LU Luxembourgish; MK Macedonian; MY Malaysian Malaysians; ML Malian Malians; MT Maltese;
MX Mexican Mexicans; MD Moldovan Moldovans; MN Mongolian Mongolians; ME Montenegrin; MA Moroccan Moroccans; MZ Mozambican; MM Burmese;
NP Nepali Nepalese; NL Dutch; NZ New-Zealander; NI Nicaraguan; NE Nigerien; NG Nigerian Nigerians; KP North-Korean North-Koreans; NO Norwegian Norwegians;
OM Omani; PK Pakistani Pakistanis; PS Palestinian Palestinians; PA Panamanian; PY Paraguayan; PE Peruvian Peruvians; PH Filipino Philippine Filipinos;
PL Polish Poles; PT Portuguese; QA Qatari Qataris; RO Romanian Romanians; RU Russian Russians; RW Rwandan Rwandans; SA Saudi Saudis; SN Senegalese;
RS Serbian Serbs Serbians; SG Singaporean; SK Slovak Slovaks; SI Slovenian Slovene; SO Somali Somalis; ZA South-African South-Africans;
KR South-Korean South-Koreans; SS South-Sudanese; ES Spanish Spaniards; LK Sri-Lankan Sri-Lankans; SD Sudanese; SE Swedish Swedes; CH Swiss;
SY Syrian Syrians; TW Taiwanese; TJ Tajik Tajiks; TZ Tanzanian; TH Thai Thais; TN Tunisian Tunisians; TR Turkish Turks; TM Turkmen;
UG Ugandan Ugandans; UA Ukrainian Ukrainians; AE Emirati Emiratis; GB British Britons; US American Americans; UY Uruguayan; UZ Uzbek Uzbeks;
VE Venezuelan Venezuelans; VN Vietnamese; YE Yemeni Yemenis; ZM Zambian; ZW Zimbabwean Zimbabweans
"""
_SEATS = """
RU Moscow Kremlin; US Washington White-House Pentagon; CN Beijing; KP Pyongyang; KR Seoul; JP Tokyo; UA Kyiv Kiev; GB London Downing-Street Whitehall;
FR Paris Elysee; DE Berlin; IT Rome; ES Madrid; PL Warsaw; TR Ankara; IR Tehran; IQ Baghdad; IL Jerusalem; SY Damascus; EG Cairo; SA Riyadh; QA Doha;
IN New-Delhi Delhi; PK Islamabad; AF Kabul; AU Canberra; CA Ottawa; MX Mexico-City; BR Brasilia; VE Caracas; CU Havana; BE Brussels; NL The-Hague;
HU Budapest; RS Belgrade; GR Athens; SE Stockholm; FI Helsinki; NO Oslo; DK Copenhagen; BY Minsk; GE Tbilisi; AM Yerevan; AZ Baku; TW Taipei; VN Hanoi;
TH Bangkok; ID Jakarta; PH Manila; MY Kuala-Lumpur; LB Beirut; JO Amman; ET Addis-Ababa; KE Nairobi; NG Abuja; ZA Pretoria; SD Khartoum; LY Tripoli
"""


def _table(raw: str) -> dict[str, str]:
    entries = (entry.split() for entry in raw.replace("\n", " ").split(";"))
    return {word.replace("-", " "): code for code, *words in (e for e in entries if e) for word in words}


COUNTRY_OF_ADJECTIVE = _table(_ADJECTIVES)
"""Country code of each demonym or adjective of nationality."""
COUNTRY_OF_SEAT = _table(_SEATS)
"""Country code of each capital or seat whose name often stands for the government."""
