/** Names as this language writes them, each with an English name that reads the same. */
export const examples: Readonly<Record<string, string>> = {
  'র‍্যাব ১': '1 Rapid Action Battalion',
  '২৪ পদাতিক ডিভিশন': '24 Infantry Division',
  'প্রথম ব্রিগেড': '1 Brigade',
};
