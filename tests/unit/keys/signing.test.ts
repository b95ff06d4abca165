import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  type Pinned,
  replayRoster,
  type RosterCrypto,
} from "../../../domain/users/roster-replay.ts";
import { frame, fromBase64, toBase64 } from "../../../electron/vault/keys/bytes.ts";
import { isSignedBy, publicKeysOf, signWith } from "../../../electron/vault/keys/signing.ts";
import { foundRoster } from "../../../electron/vault/users/roster.ts";
import { aMoment, userNo } from "../../helpers/roster-chain.ts";
import { flipBit, otherVaultId, seeded, vaultId } from "./test-bytes.ts";

// What is compared with literal bytes was calculated once without this program: the arithmetic of RFC 7748 and RFC 8032 in Python.
const seed = Buffer.from(Array.from({ length: 32 }, (_, index) => index));
const keys = {
  sealing: "j0DFrbaPJWJK5bIU6nZ6bslNgp09e14a0bpvPiE4KF8=",
  signing: "CxP1qyIQdJWMf5XtJqyYAtYPAfmy7hujbYkGvWDXXvs=",
};
const publicKey = fromBase64(keys.signing);
const message = Buffer.from("what is signed");
const hexed = (text: string): Buffer => Buffer.from(text, "hex");

describe("a signature", () => {
  it("is that of RFC 8032, under a key that follows from seed and vault", () => {
    expect(publicKeysOf(seed, vaultId)).toEqual(keys);
    expect(signWith(seed, vaultId, message).toString("hex")).toBe(
      "66b0b13ba2fd645c724a95bcbfe7b82561895d7f1e8b4159b89f2710bb489d3c" +
        "e2bec829a6fb8dc4d24b47db8f098236b222ad86ea336064e8adc5f35c4f7f01",
    );
    expect(isSignedBy(publicKey, message, signWith(seed, vaultId, message))).toBe(true);
  });

  // RFC 8032, 7.1: tests 1 and 2.
  it.each([
    [
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
      "",
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ],
    [
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
      "72",
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ],
  ])("of the RFC by %s is accepted", (signer, text, signature) => {
    expect(isSignedBy(hexed(signer), hexed(text), hexed(signature))).toBe(true);
  });

  it("is refused with any bit of it, of the message or of the key flipped", () => {
    const signature = signWith(seed, vaultId, message);
    for (let bit = 0; bit < signature.length * 8; bit += 1)
      expect(isSignedBy(publicKey, message, flipBit(signature, bit))).toBe(false);
    for (let bit = 0; bit < message.length * 8; bit += 1)
      expect(isSignedBy(publicKey, flipBit(message, bit), signature)).toBe(false);
    for (let bit = 0; bit < publicKey.length * 8; bit += 1)
      expect(isSignedBy(flipBit(publicKey, bit), message, signature)).toBe(false);
  });

  it("is refused when it is cut, longer or missing", () => {
    const signature = signWith(seed, vaultId, message);
    for (const other of [
      signature.subarray(1),
      signature.subarray(0, 63),
      Buffer.concat([signature, Buffer.alloc(1)]),
      Buffer.alloc(0),
      Buffer.alloc(64),
    ])
      expect(isSignedBy(publicKey, message, other)).toBe(false);
  });

  it("is refused when the same person made it in another vault, or someone else in this one", () => {
    expect(isSignedBy(publicKey, message, signWith(seed, otherVaultId, message))).toBe(false);
    expect(isSignedBy(publicKey, message, signWith(seeded(1)(32), vaultId, message))).toBe(false);
  });
});

describe("the first statement of a roster", () => {
  const user = userNo(1);
  const { row, roster } = foundRoster(
    seed,
    {
      kind: "founded",
      vaultId,
      user,
      name: "Zoë Invented",
      signInName: "zoe",
      roles: ["admin"],
      keys,
    },
    aMoment,
  );
  const stored = { body: row.body, signature: toBase64(row.signature) };
  const root = "jkruUK8tFoMOTylh54LBAoFFmab/lOBc2QJ6aQHRdsk=";

  const crypto: RosterCrypto = {
    hash: ({ body, signature }) =>
      createHash("sha256")
        .update(frame("hearth 1 statement", body, fromBase64(signature)))
        .digest("base64"),
    isSignedBy: (key, { body, signature }) =>
      isSignedBy(fromBase64(key), frame("hearth 1 roster", body), fromBase64(signature)),
    hasSeconded: () => false,
    canSealTo: () => true,
  };
  const read = (chain: readonly (typeof stored)[], pinned: Partial<Pinned> = {}) =>
    replayRoster(chain, { root, checked: null, ...pinned }, crypto);

  it("is signed over its JSON text, and its hash covers text and signature", () => {
    expect(row.sequence).toBe(0);
    expect(row.body).toBe(
      `{"sequence":0,"previous":null,"signer":"${user}","at":"${aMoment}",` +
        `"act":{"kind":"founded","vaultId":"${vaultId}","user":"${user}","name":"Zoë Invented","signInName":"zoe",` +
        `"roles":["admin"],"keys":{"sealing":"${keys.sealing}","signing":"${keys.signing}"}}}`,
    );
    expect(stored.signature).toBe(
      "Ruco+qbhAdOPYLLQ5p8aztd+hVvp6HfR1inG//6MFc4C2WIjM3r+a9Cx+GLuRWwRuAUdkHE5JbHGFBnXkA64Cw==",
    );
    expect(roster.root).toBe(root);
    expect(read([stored])).toEqual({ roster, fault: null });
  });

  it("is refused with any bit flipped, even by someone who pinned no root", () => {
    const bytes = Buffer.from(stored.body);
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = { ...stored, body: flipBit(bytes, bit).toString() };
      expect(read([changed]).roster).toBeNull();
      expect(read([changed], { root: crypto.hash(changed) }).roster).toBeNull();
    }
    for (let bit = 0; bit < row.signature.length * 8; bit += 1) {
      const changed = { ...stored, signature: toBase64(flipBit(row.signature, bit)) };
      expect(read([changed], { root: crypto.hash(changed) }).roster).toBeNull();
    }
  });
});
