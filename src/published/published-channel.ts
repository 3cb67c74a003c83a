/** On which every process hears, by LISTEN, that something was published; the payload is `<public id>:<revision>`. */
export const publishedChannel = 'published';
