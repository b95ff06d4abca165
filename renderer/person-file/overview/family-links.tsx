import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { PersonCard } from "../../../domain/people/person.ts";
import { paths } from "../../shell/paths.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useProcedure } from "../../lib/api.ts";
import { TextLink } from "../../ui/links.tsx";
import { Tag } from "../../ui/tag.tsx";

/** In the header of a file: the other members of the family, each with a link to their file. */
export function FamilyLinks({ card }: { readonly card: PersonCard }) {
  const { t } = useTranslation("beds");
  const { nameOf } = useNames();
  const family = useProcedure("households.ofPerson", { id: card.id });
  const relatives = family.data?.relatives ?? [];
  if (relatives.length === 0) return null;
  return (
    <Tag>
      <span>
        {t("family")}
        {relatives.map((relative, index) => (
          <Fragment key={relative.id}>
            {index === 0 ? " " : ", "}
            <TextLink href={paths.person(relative.id)}>{nameOf(relative)}</TextLink>
          </Fragment>
        ))}
      </span>
    </Tag>
  );
}
