"""The renew job: last year's report in, this year's frame out."""
