const agreements = '/arbete/overenskommelser';
const pictures = '/arbete/lagesbilder';
const focusAreas = '/arbete/fokusomraden';

const agreement = (id: string): string => `${agreements}/${id}`;
const picture = (id: string): string => `${pictures}/${id}`;
const focusArea = (id: string): string => `${focusAreas}/${id}`;

export const agreementPaths = {
  all: agreements,
  new: `${agreements}/ny`,
  agreement,
  edit: (id: string) => `${agreement(id)}/andra`,
  signing: (id: string) => `${agreement(id)}/undertecknande`,
  registryNumber: (id: string) => `${agreement(id)}/diarienummer`,
  document: (id: string) => `${agreement(id)}/dokument`,
} as const;

export const picturePaths = {
  all: pictures,
  new: `${pictures}/ny`,
  picture,
  edit: (id: string) => `${picture(id)}/andra`,
} as const;

export const focusAreaPaths = {
  all: focusAreas,
  new: `${focusAreas}/nytt`,
  focusArea,
  edit: (id: string) => `${focusArea(id)}/andra`,
} as const;
