import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMapPlaces } from "../../../domain/address-guard/map-links-and-coordinates.ts";
import { addressSearchOf } from "../../../domain/address-guard/address-search.ts";
import { inventedTerms } from "./invented-terms.ts";
import { lookedAt, nearMisses } from "./address-near-misses.ts";

const signs = (text: string) => findMapPlaces(text).map(({ sign }) => sign);

describe("a place on a map", () => {
  it.each([
    // Decimal degrees.
    ["50.8466, 4.3528", "coordinates"],
    ["(50.8466,4.3528)", "coordinates"],
    ["50.84660 4.35280", "coordinates"],
    ["50,8466 ; 4,3528", "coordinates"],
    ["50,8466, 4,3528", "coordinates"],
    ["50.846, 4.352", "coordinates"],
    ["50,8466° N 4,3528° E", "coordinates"],
    ["50,84° N, 4,35° E", "coordinates"],
    ["N 50.8466 E 4.3528", "coordinates"],
    ["50.8466°, 4.3528°", "coordinates"],
    ["lat 50.8466, lng 4.3528", "coordinates"],
    ["lat=50.8466&lon=4.3528", "coordinates"],
    ["latitude : 50,8466 / longitude : 4,3528", "coordinates"],
    ["breedtegraad 50,8466 en lengtegraad 4,3528", "coordinates"],
    ["4.352800, 50.846600", "coordinates"],
    ["48.8566, -2.3522", "coordinates"],
    ["50.8466\n4.3528", "coordinates"],
    ["５０.８４６６, ４.３５２８", "coordinates"],
    // Degrees, minutes and seconds.
    ["50°50'47.8\"N 4°21'10.1\"E", "coordinates"],
    ["50° 50′ 47,8″ N, 4° 21′ 10,1″ E", "coordinates"],
    ["50°50’47”N 4°21’10”O", "coordinates"],
    ["50°50.796'N 4°21.168'E", "coordinates"],
    ["N 50° 50.796 E 4° 21.168", "coordinates"],
    ["50 deg 50 min N", "coordinates"],
    ["geo:50.8466,4.3528", "mapLink"],
    ["geo:50.84,4.35;u=35", "mapLink"],
    // Plus codes.
    ["9F26RC2W+5X", "plusCode"],
    ["9f26rc2w+5x", "plusCode"],
    ["9F26RC2W+5XQ", "plusCode"],
    ["9F26RC00+", "plusCode"],
    ["RC2W+5X Bruxelles", "plusCode"],
    ["RC2W+5X, Ixelles", "plusCode"],
    ["RCWV+CF Nergenshuizen", "plusCode"],
    ["code RC2W+5XQ", "plusCode"],
    // Links.
    ["https://maps.app.goo.gl/AbCdEf123", "mapLink"],
    ["maps.app.goo.gl/AbCdEf123", "mapLink"],
    ["https://goo.gl/maps/AbCdEf", "mapLink"],
    ["https://www.google.com/maps/place/x", "mapLink"],
    ["https://www.google.be/maps?q=x", "mapLink"],
    ["google.co.uk/maps", "mapLink"],
    ["HTTPS://MAPS.GOOGLE.BE/?q=x", "mapLink"],
    ["https://www.google.com/\nmaps/place", "mapLink"],
    ["https://www.openstreetmap.org/#map=19/x", "mapLink"],
    ["osm.org/go/0EoSr", "mapLink"],
    ["https://maps.apple.com/?ll=x", "mapLink"],
    ["https://maps.apple/p/abc", "mapLink"],
    ["https://www.bing.com/maps?cp=x", "mapLink"],
    ["https://waze.com/ul/hu150", "mapLink"],
    ["https://ul.waze.com/ul?ll=x", "mapLink"],
    ["https://what3words.com/een.twee.drie", "mapLink"],
    ["https://w3w.co/een.twee.drie", "mapLink"],
    ["https://share.here.com/l/x", "mapLink"],
    ["///een.twee.drie", "threeWords"],
    ["what3words: filled.count.soap", "threeWords"],
    ["w3w ///rêve.été.côte", "threeWords"],
  ] as const)("is found in %j", (text, sign) => {
    expect(signs(text)).toEqual([sign]);
    expect(signs(`Elle attend: ${text} (voir plan).`)).toEqual([sign]);
  });

  it.each([
    "€ 50,84",
    "50,84 €",
    "€ 1.250, € 3.400",
    "1.250, 3.400",
    "12.500,00 / 13.750,00",
    "50.8466",
    "3,1416",
    "0,5 mg, 0,25 mg",
    "38,5° et 39,2°",
    "38,5 °C, 39,25 °C",
    "12.03.2027, 14.05.2027",
    "12/03/2027",
    "le 4.7 à 14.30 h",
    "2027-05-09 14:07",
    "BR.45.L1.001234/2027",
    "PV 45.98.001234/27",
    "BR 12.345.678, 90.123.456",
    "02/123.45.67",
    "+32 2 123 45 67",
    "0470 12.34.56",
    "BE68 5390 0754 7034",
    "version 45.4.1",
    "1.2345.6789",
    "192.168.1.10",
    "v2.1034, v3.2045",
    "85.07.30-033.28",
    "2345+67",
    "A+",
    "C++",
    "18+ jaar",
    "PCR+",
    "CH+FR",
    "0032+",
    "PMR+FM",
    "2+2",
    "HIV+",
    "VHC+VHB",
    "1.5, 2.5",
    "12,50 m x 3,75 m",
    "9.5; 10.25",
    "art. 61/2, § 47",
    "50 %, 4,3528 %",
    "google.com",
    "we zochten op Google Maps",
    "een kaart van Brussel",
    "bing.com",
    "apple.com",
    "file:///een.twee.drie",
    "http://a.b.c/d",
    "osm",
    "waze",
    "//commentaar",
    "page 1/2/3",
    "N 4",
    "E 40",
    "N 955 547",
    "4° étage, 12° jour",
    "5° 3'",
    "l’article 4° 2’ dit",
    "geometrie: 4",
    "géo : 12",
    "maps",
    "Zie bijlage 50.1234",
    "nr. 4.3528",
  ])("is not found in %j", (text) => {
    expect(signs(text)).toEqual([]);
    expect(signs(`Zij zei: ${text}; en ging.`)).toEqual([]);
  });

  it("is in no near miss of the address", () => {
    expect([...nearMisses, ...lookedAt].filter((text) => signs(text).length > 0)).toEqual([]);
  });

  it("needs review with no word entered and with all of them, beside what blocks", () => {
    const text = "50.8466, 4.3528: Verzonnenstraat";
    expect(addressSearchOf([]).search(text)).toEqual([
      { termId: null, why: "coordinates", level: "look", from: 0, to: 15 },
    ]);
    expect(addressSearchOf(inventedTerms).search(text)).toMatchObject([
      { why: "coordinates", level: "look" },
      { why: "address", level: "stop" },
    ]);
  });

  it("is excused in a line of the correspondence address", () => {
    const guard = addressSearchOf([], ["PB 100, 9F26RC2W+5X"]);
    expect(guard.search("PB 100, 9F26RC2W+5X")).toEqual([]);
    expect(guard.search("9F26RC2W+5X")).toHaveLength(1);
  });

  it("is inside the text, in order, whatever the text, and never overlaps another", () => {
    const pieces = fc.constantFrom(
      ..."50.8466|, |4.3528|°|'|N|E|9F26RC2W|+|5X|/|maps.google.be|///|a.b.c|geo:|,| ".split("|"),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: "binary" }), pieces)), (all) => {
        const text = all.join("");
        let end = 0;
        for (const { from, to } of findMapPlaces(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeLessThanOrEqual(text.length);
          end = to;
        }
      }),
    );
  });

  it.each([
    "1",
    "1 ",
    "1.1 ",
    "N",
    "N 1°",
    "///a.",
    "maps.",
    "9F26RC2W",
    "google.",
    "lat",
    "5°5'",
    "w3w ",
  ])("takes at most about ten times as long for ten times as much of %j", (piece) => {
    const time = (count: number) => {
      const text = piece.repeat(count);
      const began = performance.now();
      findMapPlaces(text);
      return performance.now() - began;
    };
    time(2_000);
    const few = Math.min(time(2_000), time(2_000), time(2_000));
    const many = Math.min(time(20_000), time(20_000), time(20_000));
    expect(many).toBeLessThan(few * 40 + 200);
  });
});
