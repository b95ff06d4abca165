import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonView } from "../../../domain/person-file/person-view.ts";
import type { Identity } from "../../../domain/people/person.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useOpenForm } from "../../shell/use-open-form.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Facts } from "../../ui/card.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { HidePanel } from "../hidden/hide-panel.tsx";
import { IdentityPanel } from "./identity-panel.tsx";
import styles from "./person.module.css";

/** The full identity, for users whose key opens the office compartment. */
export function IdentityPart({ file }: { readonly file: PersonView }) {
  const { t } = useTranslation("person");
  const asked = useSearch({
    strict: false,
    select: ({ do: what }) => (what === "identity" ? what : null),
  });
  const [open, setOpen] = useOpenForm<"identity">(asked);
  const { identity: part } = file;
  if (part.state === "closed") {
    return (
      <Card title={t("identityTitle")} aside={t("identityAside")}>
        <p className={styles["quiet"]}>{t("identityClosed")}</p>
      </Card>
    );
  }
  if (part.state === "damaged") {
    return (
      <Card title={t("identityTitle")} aside={t("identityAside")} isPadded>
        <Notice tone="bad">{t("damaged")}</Notice>
      </Card>
    );
  }
  return (
    <Card
      title={t("identityTitle")}
      aside={t("identityAside")}
      more={
        <Button kind="quiet" size="small" onPress={() => setOpen("identity")}>
          {t("editIdentity")}
        </Button>
      }
    >
      <IdentityFacts identity={part.content} number={file.card.number} />
      {file.hidden === null ? <HideFoot card={file.card} /> : null}
      {open === null ? null : (
        <IdentityPanel
          card={file.card}
          identity={part.content}
          isHidden={file.hidden !== null}
          onClose={() => setOpen(null)}
        />
      )}
    </Card>
  );
}

/** The button to hide a file is beside what would be hidden. */
function HideFoot({ card }: Pick<PersonView, "card">) {
  const { t } = useTranslation("hidden");
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles["foot"]}>
      <Button kind="quiet" size="small" onPress={() => setOpen(true)}>
        {t("hide")}
      </Button>
      {isOpen ? <HidePanel card={card} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function IdentityFacts({
  identity,
  number,
}: {
  readonly identity: Identity;
  readonly number: number;
}) {
  const { t } = useTranslation("person");
  const { nameOf, isPrivate, textOf } = useNames();
  const { dates } = useFormats();
  const { aliases, birthDate, birthPlace, identityNumbers } = identity;
  const facts = [
    { name: t("fullName"), value: identity.name === null ? "" : nameOf({ ...identity, number }) },
    { name: t("aliases"), value: aliases.map((name) => nameOf({ name, number })).join(", ") },
    { name: t("birthDate"), value: birthDate === null ? "" : dates.long(birthDate) },
    { name: t("birthPlace"), value: textOf(birthPlace) },
    ...identityNumbers.map((one) => ({ name: one.kind, value: isPrivate ? "•••" : one.number })),
  ].filter(({ value }) => value !== "");
  return facts.length === 0 ? (
    <p className={styles["quiet"]}>{t("identityEmpty")}</p>
  ) : (
    <Facts facts={facts} />
  );
}
