/** What is signed, without the word that says so: “Sign: the bar is back” as “the bar is back”. */
export const signedTitle = ({ title }: { readonly title: string }): string => title.replace(/^Sign: /, '');
