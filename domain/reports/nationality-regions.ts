// Sub-regions and regions of the United Nations (M49), so that a citizenship can be shown less precisely. Kosovo has no
// code there and is listed with Southern Europe.

const subRegions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Africa: {
    NorthernAfrica: "DZ EG LY MA SD TN",
    EasternAfrica: "BI DJ ER ET KE KM MG MU MW MZ RW SC SO SS TZ UG ZM ZW",
    MiddleAfrica: "AO CD CF CG CM GA GQ ST TD",
    SouthernAfrica: "BW LS NA SZ ZA",
    WesternAfrica: "BF BJ CI CV GH GM GN GW LR ML MR NE NG SL SN TG",
  },
  Americas: {
    Caribbean: "AG BB BS CU DM DO GD HT JM KN LC TT VC",
    CentralAmerica: "BZ CR GT HN MX NI PA SV",
    SouthAmerica: "AR BO BR CL CO EC GY PE PY SR UY VE",
    NorthernAmerica: "CA US",
  },
  Asia: {
    CentralAsia: "KG KZ TJ TM UZ",
    EasternAsia: "CN HK JP KP KR MN MO TW",
    SouthEasternAsia: "BN ID KH LA MM MY PH SG TH TL VN",
    SouthernAsia: "AF BD BT IN IR LK MV NP PK",
    WesternAsia: "AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE",
  },
  Europe: {
    EasternEurope: "BG BY CZ HU MD PL RO RU SK UA",
    NorthernEurope: "DK EE FI GB IE IS LT LV NO SE",
    SouthernEurope: "AD AL BA ES GR HR IT ME MK MT PT RS SI SM VA XK",
    WesternEurope: "AT BE CH DE FR LI LU MC NL",
  },
  Oceania: {
    AustraliaAndNewZealand: "AU NZ",
    Melanesia: "FJ PG SB VU",
    Micronesia: "FM KI MH NR PW",
    Polynesia: "TO TV WS",
  },
};

/** The regions of a country, the narrower first. Stateless stays what it is; null where the nationality is unknown. */
export const regionsOf = (nationality: string | null): readonly [string, string] | null =>
  nationality === "XXA" ? ["Stateless", "Stateless"] : (regions.get(nationality ?? "") ?? null);

const regions: ReadonlyMap<string, readonly [string, string]> = new Map(
  Object.entries(subRegions).flatMap(([region, parts]) =>
    Object.entries(parts).flatMap(([part, codes]) =>
      codes.split(" ").map((code) => [code, [part, region] as const] as const),
    ),
  ),
);
