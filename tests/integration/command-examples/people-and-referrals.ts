import { emptyIdentity } from "../../../domain/people/person.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { everythingKept, aCall } from "../../helpers/builders.ts";
import { aPlainPhoto } from "../../helpers/invented-pictures.ts";
import { openHouseOf, type TestHouse } from "../../helpers/integration/test-house.ts";
import {
  addCareWorker,
  admit,
  cardOf,
} from "../../helpers/integration/residents-and-care-workers.ts";
import type { CommandExamples } from "./command-example.ts";

export const peopleAndReferralCommandExamples = {
  "people.saveCard": {
    leaves: "cardChanged",
    make: async (house) => {
      const { number: _number, ...card } = await cardOf(house);
      return house.ask("people.saveCard", { ...card, alerts: ["no male interpreter"] });
    },
  },
  "people.saveIdentity": {
    leaves: "identityChanged",
    make: async (house) => {
      const { id, version } = await cardOf(house);
      const identity = emptyIdentity;
      return house.ask("people.saveIdentity", { id, version, showsName: false, identity });
    },
  },
  "people.saveCareRemark": {
    leaves: "careRemarkChanged",
    make: async (house) => {
      const { id, version } = await cardOf(house);
      return house.ask("people.saveCareRemark", { id, version, remark: { text: "calm" } });
    },
  },
  "photos.keep": { leaves: "photoKept", make: keepPhoto },
  "photos.remove": {
    leaves: "photoRemoved",
    make: async (house) => house.ask("photos.remove", { id: await keepPhoto(house) }),
  },
  "merging.merge": {
    leaves: "fileMerged",
    make: async (house) => {
      const kept = await cardOf(house);
      const decision = { kind: "accepted", personId: null } as const;
      const { decision: made } = await house.ask("referrals.take", aCall({ decision }));
      const mergedId = made.kind === "accepted" ? made.personId : null;
      return house.ask("merging.merge", {
        keptId: kept.id,
        keptVersion: kept.version,
        mergedId: mergedId ?? "",
        mergedVersion: 1,
        take: everythingKept,
      });
    },
  },
  "households.join": { leaves: "householdJoined", make: family },
  "households.leave": {
    leaves: "householdLeft",
    make: async (house) => house.ask("households.leave", { personId: await family(house) }),
  },
  "hidden.hide": { leaves: "fileHidden", make: (house) => hide(house, []) },
  "hidden.show": {
    leaves: "fileShown",
    make: async (house) => house.ask("hidden.show", await hide(house, [])),
  },
  "hidden.name": {
    leaves: "namedForHidden",
    make: async (house) => {
      const userId = await addCareWorker(house, "samira");
      const { id } = await hide(house, []);
      return house.ask("hidden.name", { id, userId });
    },
  },
  "hidden.unname": {
    leaves: "unnamedForHidden",
    make: async (house) => {
      const userId = await addCareWorker(house, "samira");
      const { id } = await hide(house, [userId]);
      return house.ask("hidden.unname", { id, userId: openHouseOf(house).userId });
    },
  },
  "referrals.take": { leaves: "referralTaken", make: (house) => take(house) },
  "referrals.change": {
    leaves: "referralChanged",
    make: async (house) => {
      const { told: _told, decision: _decision, ...call } = aCall();
      return house.ask("referrals.change", { ...call, ...(await take(house)) });
    },
  },
  "referrals.tell": {
    leaves: "referralTold",
    make: async (house) => {
      const { id } = await take(house);
      return house.ask("referrals.tell", { id, told: { text: "They called again." } });
    },
  },
  "referrals.decide": {
    leaves: "referralDecided",
    make: async (house) => {
      const decision = { kind: "accepted", personId: null } as const;
      return house.ask("referrals.decide", { ...(await take(house)), decision });
    },
  },
} as const satisfies CommandExamples;

async function keepPhoto(house: TestHouse) {
  const { id } = await cardOf(house);
  await house.ask("photos.keep", { id, picture: aPlainPhoto() });
  return id;
}

async function take(house: TestHouse) {
  const { id, version } = await house.ask("referrals.take", aCall());
  return { id, version };
}

async function family(house: TestHouse) {
  const { personId } = await admit(house, 0);
  const { personId: withPersonId } = await admit(house, 1, "Ana Invented");
  await house.ask("households.join", { personId, withPersonId });
  return personId;
}

async function hide(house: TestHouse, colleagues: UserId[]) {
  const { id, version } = await cardOf(house);
  await house.ask("hidden.hide", { id, version, colleagues });
  const { card } = await house.ask("people.view", { id });
  return { id, version: card.version };
}
