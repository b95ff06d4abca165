import { useTranslation } from "react-i18next";
import type { CaseLink } from "../../domain/legal/criminal-case.ts";
import type { CaseView } from "../../domain/legal/legal-file.ts";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { TextLink } from "../ui/links.tsx";
import styles from "./legal.module.css";

export interface CasePeopleProps {
  readonly seen: CaseView;
}

/** The role of the person in the case, and which other residents are in it. */
export function CasePeople({ seen }: CasePeopleProps) {
  const { t } = useTranslation("legal");
  const { nameOf } = useNames();
  const partsIn = usePartsIn();
  const own = seen.link.state === "open" ? seen.link.content : null;
  const others = seen.others.flatMap((one) =>
    one.link.state === "open" && one.link.content.kind === "linked"
      ? [{ ...one, link: one.link.content }]
      : [],
  );
  return (
    <dl className={styles["people"]}>
      <dt>{t("part")}</dt>
      <dd>{own === null ? "" : partsIn(own)}</dd>
      {own?.kind === "linked" && others.length > 0 ? (
        <>
          <dt>{t("people")}</dt>
          <dd>
            {others.map((other) => (
              <span key={other.id}>
                <TextLink href={paths.personLegal(other.id)}>{nameOf(other)}</TextLink>{" "}
                <small>{partsIn(other.link)}</small>
              </span>
            ))}
          </dd>
        </>
      ) : null}
    </dl>
  );
}

function usePartsIn(): (link: CaseLink) => string {
  const { t } = useTranslation("legal");
  const { textOf } = useNames();
  return (link) => {
    if (link.kind === "mistake") return textOf(link.reason);
    const { parts, mattered } = link;
    const named = parts.map((part) => t(`parts.${part}`));
    return [
      named.length === 0 ? t("partNone") : named.join(", "),
      ...(mattered === "yes" ? [t("matteredShort")] : []),
      ...(mattered === "unknown" ? [t("matteredUnknownShort")] : []),
    ].join(" · ");
  };
}
